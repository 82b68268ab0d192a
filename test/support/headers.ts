/** The beginnings of pictures, made byte by byte: enough to say what they are and how large, nothing of a picture. For tests of what a server takes. */
type Bytes = Uint8Array<ArrayBuffer>;

export const bytes = (...parts: (string | readonly number[])[]): Bytes => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
export const u32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const u24 = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255];

/** With `segments` (marker and content) before the one that holds the size. */
export const jpeg = (width: number, height: number, segments: readonly (readonly [number, readonly number[]])[] = [[0xe0, [0x4a, 0x46, 0x49, 0x46, 0]]]): Bytes =>
  bytes([0xff, 0xd8], ...segments.map(([marker, content]) => [0xff, marker, ...u16(content.length + 2), ...content]), [0xff, 0xc0, 0, 11, 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xff, 0xd9]);
export const pngOf = (width: number, height: number): Bytes => bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', u32(width), u32(height), [8, 6, 0, 0, 0, 0, 0, 0, 0]);
export const webp = (width: number, height: number): Bytes => bytes('RIFF', [22, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], u24(width - 1), u24(height - 1));
export const heic = (width: number, height: number): Bytes => bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'heicmif1', [0, 0, 0, 20], 'ispe', [0, 0, 0, 0], u32(width), u32(height));
