/** `redress audit`: whether every record still is what was written, and the first event of each that is not. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { auditRecords, readHead, writeHead, type Head } from '../../audit.ts';
import { Failure, placeOptions, withStore, type Terminal } from './command.ts';

/** The heads an earlier audit wrote, of one merchant or of all. */
async function headsIn(path: string, merchant: string | undefined): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
      const head = readHead(line);
      if (!head) throw new Failure(`${path} does not hold heads. It is a file that redress audit --heads has written.`);
      if (merchant === undefined || head.merchant === merchant) heads.set(head.id, head);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} cannot be read. Check the path and that you may open it.`);
  }
  return heads;
}

/** A kept withdrawal's record is named by the withdrawal. */
const named = (order: string): string => (order.startsWith('withdrawal\t') ? `withdrawal ${order.slice('withdrawal\t'.length)}` : `order ${order}`);

export async function auditCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { ...placeOptions, merchant: { type: 'string' }, since: { type: 'string' }, heads: { type: 'string' } } });
  const { merchant } = values;
  const since = values.since === undefined ? undefined : await headsIn(values.since, merchant);
  return withStore(values, terminal, async (store) => {
    if (merchant !== undefined && !await store.readMerchant(merchant)) throw new Failure(`${merchant} is not here.`);
    const heads = values.heads === undefined ? undefined : await open(values.heads, 'w', 0o600).catch(() => { throw new Failure(`${values.heads} cannot be written.`); });
    const count = { records: 0, events: 0, faults: 0 };
    try {
      for await (const { key, events, head, fault } of auditRecords(store, merchant, since)) {
        count.records++;
        count.events += events;
        if (fault === undefined) await heads?.write(`${writeHead(head)}\n`);
        else {
          count.faults++;
          terminal.complain(`${key.merchant}: ${named(key.order)}: event ${fault} is not what was written`);
        }
      }
    } finally {
      await heads?.close();
    }
    for (const head of since?.values() ?? []) {
      count.faults++;
      terminal.complain(`${head.merchant}: a record of ${head.version} events is gone (${head.id})`);
    }
    terminal.say(`${count.records} records with ${count.events} events: ${count.faults === 0 ? 'all as they were written' : `${count.faults} not as they were written`}`);
    return count.faults > 0 ? 1 : 0;
  });
}
