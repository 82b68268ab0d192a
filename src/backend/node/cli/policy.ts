/** `redress policy check FILE`: whether a policy pack can be lived by, and if not, what to write instead. `merchant add` asks the same of a pack it is given. */
import type { PolicyPack } from '../../../contract/index.ts';
import { checkPolicy } from '../../../rules/index.ts';
import { Failure, Misuse, readJsonFile, type Terminal } from './command.ts';

/** The pack in a file, or one line for each of its faults. */
export async function packIn(path: string): Promise<PolicyPack> {
  const checked = checkPolicy(await readJsonFile(path));
  if ('pack' in checked) return checked.pack;
  throw new Failure(checked.errors.map(({ pointer, message }) => `${path}${pointer && ` at ${pointer}`}: ${message}`).join('\n'));
}

export async function policyCommand([what, path, ...more]: string[], terminal: Terminal): Promise<number> {
  if (what !== 'check' || path === undefined || more.length > 0) throw new Misuse('Write: redress policy check FILE');
  const { name, version } = await packIn(path);
  terminal.say(`${path} holds: ${name}, version ${version}.`);
  return 0;
}
