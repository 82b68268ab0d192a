/** `redress merchant rotate` gives a shop a new secret beside the one it has; `redress merchant retire` ends the former one. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { retired, rotatable, rotated, type Rotatable } from '../../rotate.ts';
import type { MerchantRecord } from '../../merchant-record.ts';
import { merchantIn, Misuse, placeOptions, required, withStore, type Terminal } from './command.ts';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

/** New secrets, each of its own form. */
export const newSecret: Readonly<Record<Rotatable, () => string>> = { key: () => `sk_${hex(24)}`, token: () => hex(32), webhook: () => `whsec_${randomBytes(32).toString('base64')}` };
const names: Readonly<Record<Rotatable, string>> = { key: 'secret key', token: 'token secret', webhook: 'webhook secret' };

async function change(args: string[], terminal: Terminal, make: (record: MerchantRecord, which: Rotatable) => MerchantRecord | Promise<MerchantRecord>, tell: (which: Rotatable) => void): Promise<number> {
  const { values } = parseArgs({ args, options: { ...placeOptions, merchant: { type: 'string' }, secret: { type: 'string' } } });
  const merchant = required(values.merchant, '--merchant pk_…');
  const which = rotatable.find((each) => each === values.secret);
  if (which === undefined) throw new Misuse('--secret says which: key, token or webhook.');
  return withStore(values, terminal, async (store) => {
    const record = await merchantIn(store, merchant);
    await store.saveMerchant(await make(record, which));
    tell(which);
    return 0;
  });
}

export function rotateCommand(args: string[], terminal: Terminal): Promise<number> {
  let secret = '';
  return change(args, terminal, (record, which) => rotated(record, which, secret = newSecret[which]()), (which) => {
    terminal.say(`${names[which]}: ${secret}`);
    terminal.complain(`It is not shown again. The former ${names[which]} holds as well until: redress merchant retire --secret ${which}`);
  });
}

export const retireCommand = (args: string[], terminal: Terminal): Promise<number> =>
  change(args, terminal, retired, (which) => { terminal.say(`The former ${names[which]} holds no longer.`); });
