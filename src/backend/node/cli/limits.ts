/** Reads the file with how much anybody may ask of a server, so that a slip is said at the start. `off` sets no limits. */
import * as z from 'zod/mini';
import { usualAllowances, type Allowances, type LimitName } from '../../limits.ts';
import { Failure, readJsonFile } from './command.ts';

const names = Object.keys(usualAllowances) as LimitName[];
const Allowance = z.strictObject({ burst: z.int().check(z.minimum(1)), perMinute: z.number().check(z.positive()) });
const File = z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(Allowance)])));

export async function limitsIn(value: string): Promise<Partial<Allowances> | false> {
  if (value === 'off') return false;
  const parsed = File.safeParse(await readJsonFile(value));
  if (parsed.success) return parsed.data;
  const places = [...new Set(parsed.error.issues.map((issue) => `/${issue.path.map(String).join('/')}`))];
  throw new Failure(`${value} does not hold limits. Look at: ${places.join(', ')}. It is like { "write": { "burst": 60, "perMinute": 60 } }, with ${names.join(', ')}.`);
}
