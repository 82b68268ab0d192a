/** What the commands of the command line have in common: how they speak, how they fail, where they find their database. */
import { readFile } from 'node:fs/promises';
import type { MerchantRecord } from '../../merchant-record.ts';
import type { Store } from '../../store.ts';
import { openStore } from '../open-store.ts';

/** Everything a command may touch. Tests hand in their own. */
export interface Terminal {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The arguments are wrong: exit code 2, and the way to the help. */
export class Misuse extends Error {}

/** Something stands in the way that the person can remove: exit code 1, its words and no stack. */
export class Failure extends Error {}

export const defaultData = '.redress';

/** The options with which every command that touches the database names it. */
export const placeOptions = { data: { type: 'string' }, 'database-url': { type: 'string' } } as const;
export interface PlaceValues { readonly data?: string | undefined; readonly 'database-url'?: string | undefined }

/** Options win over the environment; without either, a folder here. */
export function placeOf({ data, 'database-url': given }: PlaceValues, { env }: Terminal): { data: string; databaseUrl?: string } {
  const databaseUrl = given ?? (data === undefined ? env['DATABASE_URL'] : undefined);
  return { data: data ?? defaultData, ...(databaseUrl ? { databaseUrl } : {}) };
}

/** Opens the database for one command and closes it again, whatever happens. */
export async function withStore<T>(values: PlaceValues, terminal: Terminal, work: (store: Store) => Promise<T>): Promise<T> {
  const { data, databaseUrl } = placeOf(values, terminal);
  const store = await openStore(databaseUrl === undefined ? { data } : { databaseUrl }, { say: terminal.complain });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export function portOf(text: string, option: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Misuse(`${option} ${text} is not a port. Take a number from 0 (any free one) to 65535.`);
  return port;
}

/** The merchant a command is about, or how to take it in. */
export async function merchantIn(store: Store, id: string): Promise<MerchantRecord> {
  const record = await store.readMerchant(id);
  if (!record) throw new Failure(`${id} is not here. Take it in with: redress merchant add --file profile.json`);
  return record;
}

/** A JSON file, or what is wrong with it. */
export async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new Failure(`${path} cannot be read. Check the path and that you may open it.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new Failure(`${path} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new Misuse(`${option} is missing.`);
  return value;
}
