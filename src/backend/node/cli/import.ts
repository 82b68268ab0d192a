/** `redress import`: reads another system's export and records its orders for one merchant. Running it twice changes nothing. */
import { parseArgs } from 'node:util';
import { Order } from '../../../contract/index.ts';
import { ImportError, importers } from '../../import/index.ts';
import { answer } from '../../call.ts';
import { createMemoryFiles } from '../../memory-files.ts';
import { Refused } from '../../problem.ts';
import { recordOrder, type ReadOrder } from '../../record-order.ts';
import { servicesOf } from '../../services.ts';
import { Failure, merchantIn, Misuse, placeOptions, readJsonFile, required, withStore, type Terminal } from './command.ts';

type Source = keyof typeof importers;
const isSource = (name: string): name is Source => Object.hasOwn(importers, name);

function ordersOf(path: string, map: () => Order[]): ReadOrder[] {
  try {
    return map().map((order) => Order.parse(order));
  } catch (error) {
    if (error instanceof ImportError) throw new Failure(`${path}: ${error.message}`);
    throw error;
  }
}

export async function importCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...placeOptions, from: { type: 'string' }, merchant: { type: 'string' }, 'delivery-days': { type: 'string', default: '7' } } });
  const from = required(values.from, '--from');
  if (!isSource(from)) throw new Misuse(`--from ${from}: orders can be read from ${Object.keys(importers).join(', ')}.`);
  const id = required(values.merchant, '--merchant pk_…');
  if (positionals.length === 0) throw new Misuse('Name at least one file to import.');
  const deliveryDays = Number(values['delivery-days']);
  if (!Number.isInteger(deliveryDays) || deliveryDays < 1 || deliveryDays > 365) throw new Misuse(`--delivery-days ${values['delivery-days']}: write a whole number of days, 1 to 365.`);
  const files = await Promise.all(positionals.map(async (path) => ({ path, json: await readJsonFile(path) })));

  return withStore(values, terminal, async (store) => {
    const merchant = await merchantIn(store, id);
    // every file is read before anything is written: a broken one stops the import at its start
    const read = files.map(({ path, json }) => ({ path, orders: ordersOf(path, () => importers[from](json, { timeZone: merchant.profile.timeZone, deliveryDays })) }));
    const services = servicesOf({ store, files: createMemoryFiles() });
    const count = { recorded: 0, unchanged: 0, refused: 0 };
    for (const { path, orders } of read) {
      for (const order of orders) {
        try {
          const { body } = await recordOrder(services, merchant, order, ({ fresh }) => answer(200, fresh));
          count[body === 'true' ? 'recorded' : 'unchanged']++;
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          count.refused++;
          terminal.complain(`${path}: order ${order.number} was refused: ${error.code}${error.details.errors?.[0] ? ` at ${error.details.errors[0].pointer}` : ''}`);
        }
      }
    }
    terminal.say(`${count.recorded} recorded, ${count.unchanged} unchanged, ${count.refused} refused`);
    return count.refused > 0 ? 1 : 0;
  });
}
