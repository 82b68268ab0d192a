/** `redress erase`: erases what is known of an order when its buyer asks for it. What still has to be done for the buyer comes first. */
import { parseArgs } from 'node:util';
import { eraseCase, type Erased } from '../../erase.ts';
import { servicesOf } from '../../services.ts';
import { sweep } from '../sweep.ts';
import { filePlaceOptions, filesOf } from './file-place.ts';
import { Failure, placeOf, placeOptions, required, withStore, type Terminal } from './command.ts';

const obstacles: Readonly<Record<Exclude<Erased['outcome'], 'erased' | 'erased_before'>, string>> = {
  unknown: 'is not here',
  claim_open: 'has a claim that is not over. Nothing was erased; try again when it is closed',
  refund_owed: 'has a refund that is still owed. Nothing was erased; confirm the refund first',
  return_open: 'has a return that is not over. Nothing was erased; finish it first',
  chargeback_open: 'has a chargeback that is not over. Nothing was erased; try again when the provider has decided',
};

export async function eraseCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { ...placeOptions, ...filePlaceOptions, merchant: { type: 'string' }, order: { type: 'string' } } });
  const merchant = required(values.merchant, '--merchant pk_…');
  const order = required(values.order, '--order NUMBER');
  const { data } = placeOf(values, terminal);
  return withStore(values, terminal, async (store) => {
    const services = servicesOf({ store, files: filesOf(values, data, terminal) });
    const done = await eraseCase(services, { merchant, order }, 'buyer');
    if (done.outcome !== 'erased' && done.outcome !== 'erased_before') throw new Failure(`Order ${order} of ${merchant} ${obstacles[done.outcome]}.`);
    const files = await sweep(data, services, 'letters' in done ? done.letters : [], new Date());
    terminal.say(`Order ${order} is erased${files > 0 ? `, and ${files} file${files === 1 ? '' : 's'} that no case names` : ''}. Its place in the record stays, without a word of what was said.`);
    terminal.complain('Files of the last hour leave with the next run or with the server’s daily round. Backups and letters that were sent are out of reach.');
    return 0;
  });
}
