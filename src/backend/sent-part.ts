/**
 * What the headers of an upload say of its bytes: which part of the file they are (`Content-Range`, RFC 9110), and what the digest of the part
 * (`Content-Digest`) and of the whole file (`Repr-Digest`, RFC 9530) has to be. Knows nothing of cases or stores.
 */
import { largestFile, leastChunk } from '../contract/index.ts';
import { invalid, Refused } from './problem.ts';

/** Bytes `at` up to `end`, not counting `end`, of a file of `size` bytes. `at` is `end` in a mere question how much is there. */
export interface SentPart { readonly at: number; readonly end: number; readonly size: number; readonly asks: boolean }

/** Nothing when the file comes whole. */
export function partOf(request: Request): SentPart | undefined {
  const header = request.headers.get('Content-Range');
  if (header === null) return undefined;
  const [, first, last, all] = /^bytes (?:(\d{1,15})-(\d{1,15})|\*)\/(\d{1,15})$/.exec(header.trim()) ?? [];
  const size = Number(all ?? NaN);
  if (Number.isNaN(size)) throw invalid('', 'content_range_malformed');
  if (size === 0) throw new Refused('file_empty');
  if (size > largestFile) throw new Refused('body_too_large', { detail: `At most ${largestFile} bytes.` });
  if (first === undefined) return { at: 0, end: 0, size, asks: true };
  const part = { at: Number(first), end: Number(last) + 1, size, asks: false };
  if (part.end <= part.at || part.end > size) throw invalid('', 'content_range_malformed');
  if (part.end < size && part.end - part.at < leastChunk) throw invalid('', 'content_range_too_small');
  return part;
}

/** The SHA-256 in a digest header, as hex; nothing when the sender made none. */
export function digestIn(request: Request, header: 'Repr-Digest' | 'Content-Digest'): string | undefined {
  const base64 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]+=*):/.exec(request.headers.get(header) ?? '')?.[1];
  if (base64 === undefined) return undefined;
  try {
    return Array.from(atob(base64), (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  } catch {
    return ''; // a digest of nothing
  }
}
