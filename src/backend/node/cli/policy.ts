/** `redress policy check FILE`: whether a policy pack can be lived by, and if not, what to write instead. */
import { checkPolicy } from '../../../rules/index.ts';
import { Misuse, readJsonFile, type Terminal } from './command.ts';

export async function policyCommand([what, path, ...more]: string[], terminal: Terminal): Promise<number> {
  if (what !== 'check' || path === undefined || more.length > 0) throw new Misuse('Write: redress policy check FILE');
  const checked = checkPolicy(await readJsonFile(path));
  if ('pack' in checked) {
    terminal.say(`${path} holds: ${checked.pack.name}, version ${checked.pack.version}.`);
    return 0;
  }
  for (const { pointer, message } of checked.errors) terminal.complain(`${path}${pointer && ` at ${pointer}`}: ${message}`);
  return 1;
}
