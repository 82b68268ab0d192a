/**
 * What speaks against a file of a kind that may be sent: a picture without a size, or of so many pixels that drawing it would stop a machine, and a second
 * file hidden in the first (a page, a program, an archive). For the backend and for the page. Only headers are read, nothing is decoded.
 */
import type { MediaType } from '../file.ts';
import { ascii } from './media-type.ts';

/** The most pixels a picture may have: 64 million, more than most cameras take. */
export const mostPixels = 64_000_000;

interface Size { readonly width: number; readonly height: number }

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2);
const u24 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);

/** From segment to segment up to the one that begins the picture. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  for (let at = 2; at + 9 < bytes.length; at += 2 + u16(bytes, at + 2)) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xda) || u16(bytes, at + 2) < 2) return undefined;
    if (marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return { height: u16(bytes, at + 5), width: u16(bytes, at + 7) };
  }
  return undefined;
}

function webpSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 30) return undefined;
  switch (ascii(bytes, 12, 16)) {
    case 'VP8X': return { width: u24(bytes, 24) + 1, height: u24(bytes, 27) + 1 };
    case 'VP8L': {
      const bits = u24(bytes, 21) + bytes[24]! * 2 ** 24;
      return { width: (bits % 2 ** 14) + 1, height: (Math.floor(bits / 2 ** 14) % 2 ** 14) + 1 };
    }
    case 'VP8 ': return { width: (bytes[26]! | (bytes[27]! << 8)) & 0x3fff, height: (bytes[28]! | (bytes[29]! << 8)) & 0x3fff };
    default: return undefined;
  }
}

/** The largest of its picture and the tiles and previews it is made of, as their properties (`ispe`) say. */
function heicSize(bytes: Uint8Array): Size | undefined {
  const head = ascii(bytes, 0, Math.min(bytes.length, 32_768));
  const sizes = [...head.matchAll(/ispe/g)].filter(({ index }) => index + 16 <= bytes.length).map(({ index }) => ({ width: u32(bytes, index + 8), height: u32(bytes, index + 12) }));
  return sizes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
}

function sizeOf(bytes: Uint8Array, type: MediaType): Size | undefined {
  switch (type) {
    case 'image/jpeg': return jpegSize(bytes);
    case 'image/png': return bytes.length >= 24 && ascii(bytes, 12, 16) === 'IHDR' ? { width: u32(bytes, 16), height: u32(bytes, 20) } : undefined;
    case 'image/webp': return webpSize(bytes);
    default: return heicSize(bytes);
  }
}

/** Whether one of these, which begin alike, stands somewhere from there on, in large or small letters. */
function holds(bytes: Uint8Array, words: readonly string[], from = 0): boolean {
  const first = words[0]!.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (words.some((word) => ascii(bytes, at, at + word.length).toLowerCase() === word.toLowerCase())) return true;
  }
  return false;
}

/** An archive is read from its end, so that anything may stand before it. */
const holdsArchive = (bytes: Uint8Array): boolean =>
  holds(bytes, ['PK\x05\x06'], Math.max(0, bytes.length - 65_557)) || holds(bytes, ['Rar!\x1a\x07']) || holds(bytes, ['7z\xbc\xaf\x27\x1c']);

/** The code of the refusal, or nothing. */
export function objectionTo(bytes: Uint8Array, type: MediaType): 'file_type_refused' | 'image_too_large' | undefined {
  if (type === 'text/plain') return undefined;
  if (holdsArchive(bytes)) return 'file_type_refused';
  if (type === 'application/pdf') return undefined;
  const size = sizeOf(bytes, type);
  if (!size?.width || !size.height || holds(bytes, ['<script', '<html', '<!doctype', '<?php', '<iframe'])) return 'file_type_refused';
  return size.width * size.height > mostPixels ? 'image_too_large' : undefined;
}
