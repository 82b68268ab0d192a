/**
 * What a file is, told by its first bytes, for the backend and for the page. Its name and what the sender calls it are not asked, except that text has to be
 * called text. Apart from the rest of the contract because only who has a file in hand needs it.
 */
import type { MediaType } from '../file.ts';

export const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** The brands under which phones write HEIC and HEIF stills. */
const heic = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1']);

/** UTF-8 without control characters other than tab, line feed, form feed and carriage return; no page, drawing or script by its beginning. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[\x00-\x08\x0b\x0e-\x1f\x7f]/.test(text) && !/^\s*(<[a-z!?/]|#!)/i.test(text);
  } catch {
    return false;
  }
}

/** The media type, or undefined when it is none that is taken. */
export function mediaTypeOf(bytes: Uint8Array, declared: string): MediaType | undefined {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && heic.has(ascii(bytes, 8, 12))) return 'image/heic';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  return declared === 'text/plain' && isText(bytes) ? 'text/plain' : undefined;
}
