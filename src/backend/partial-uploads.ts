/**
 * Files on their way in parts, before a case knows of them. What is there is told by the names of the parts alone, so that several processes over one
 * folder or bucket need no lock, and a crash leaves whole parts only. Used by the file routes, the cleaner and whoever erases a case.
 */
import type { Instant } from '../contract/index.ts';
import { sha256 } from './hash.ts';
import type { SentPart } from './sent-part.ts';
import type { CaseKey, FileStore } from './store.ts';

/** How many files may be on their way to one order at once; more would fill a disk rather than a case. */
export const mostUploads = 24;
/** In seconds: an upload that nobody has gone on with for a day begins anew. */
const longest = 86_400;
const second = (now: Instant): number => Date.parse(now) / 1000;

interface Part { readonly name: string; readonly at: number; readonly end: number; readonly size: number; readonly written: number }

/** What is there of one file: the parts that follow each other from its first byte on. */
export interface Upload { readonly name: string; readonly received: number; readonly size: number | undefined; readonly parts: readonly Part[] }

/** Under which names all uploads of an order lie. Hashes, because an order's number is nobody's business in a bucket. */
const ofOrder = ({ merchant, order }: CaseKey): Promise<string> => sha256(JSON.stringify([merchant, order]));
const uploadIn = (name: string): string => name.split('/').slice(0, 2).join('/');

function partNamed(name: string): Part[] {
  const [, at, end, size, written] = /\/(\d+)-(\d+)-(\d+)-(\d+)$/.exec(name) ?? [];
  return written === undefined ? [] : [{ name, at: Number(at), end: Number(end), size: Number(size), written: Number(written) }];
}

const isStale = (parts: readonly Part[], now: Instant): boolean => Math.max(...parts.map(({ written }) => written)) < second(now) - longest;

/** What has come so far. Each side has ids of its own. */
export async function readUpload(files: FileStore, key: CaseKey, by: string, file: string, now: Instant): Promise<Upload> {
  const name = `${await ofOrder(key)}/${await sha256(JSON.stringify([by, file]))}`;
  const found = (await files.listParts(name)).flatMap(partNamed);
  if (found.length > 0 && isStale(found, now)) {
    await files.dropParts(name);
    found.length = 0;
  }
  const parts: Part[] = [];
  let received = 0;
  for (;;) {
    const [next] = found.filter(({ at }) => at === received).sort((a, b) => b.end - a.end);
    if (!next) return { name, received, size: found[0]?.size, parts };
    parts.push(next);
    received = next.end;
  }
}

export const countUploads = async (files: FileStore, key: CaseKey): Promise<number> => new Set((await files.listParts(await ofOrder(key))).map(uploadIn)).size;

export const addPart = (files: FileStore, { name }: Upload, { at, end, size }: SentPart, bytes: Uint8Array, now: Instant): Promise<void> =>
  files.putPart(`${name}/${at}-${end}-${size}-${second(now)}`, bytes);

/** The whole file, or nothing when somebody else has finished with it meanwhile. */
export async function joinParts(files: FileStore, { parts, received }: Upload): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const whole = new Uint8Array(received);
  for (const { name, at, end } of parts) {
    const bytes = await files.getPart(name);
    if (bytes?.byteLength !== end - at) return undefined;
    whole.set(bytes, at);
  }
  return whole;
}

/** Whatever is on its way to an order that is erased. */
export const dropUploads = async (files: FileStore, key: CaseKey): Promise<void> => files.dropParts(await ofOrder(key));

/** Lets go of what nobody has gone on with for a day. How many uploads that were. */
export async function sweepUploads(files: FileStore, now: Instant): Promise<number> {
  const uploads = new Map<string, Part[]>();
  for (const part of (await files.listParts('')).flatMap(partNamed)) uploads.set(uploadIn(part.name), [...uploads.get(uploadIn(part.name)) ?? [], part]);
  let count = 0;
  for (const [name, parts] of uploads) {
    if (!isStale(parts, now)) continue;
    await files.dropParts(name);
    count++;
  }
  return count;
}
