/** Small real JPEGs with an Exif block that tells where, with which device and which way up they were taken: made here, so that no stranger's photo lies in the repository. */

/** 16 × 16 pixels of grey, as a baseline JPEG. */
const picture = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAAQABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z';
type Bytes = Uint8Array<ArrayBuffer>;

/** The serial number of the camera in it. */
export const serial = 'SN-4711-0815';

/** Little-endian TIFF: orientation, an Exif directory with the body's serial number, a GPS directory with latitude and longitude. */
function exif(orientation: number): number[] {
  const [ascii, short, long, rational] = [2, 3, 4, 5];
  const u16 = (value: number) => [value & 255, value >> 8];
  const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
  const entry = (tag: number, type: number, count: number, value: number[]) => [...u16(tag), ...u16(type), ...u32(count), ...value];
  const text = [...new TextEncoder().encode(`${serial}\0`)];
  const [first, inExif, inGps, ofSerial] = [8, 8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + 2 + 12 + 4, 8 + 2 + 3 * 12 + 4 + 2 + 12 + 4 + 2 + 4 * 12 + 4];
  const degrees = ofSerial + text.length + (text.length % 2);
  return [
    ...new TextEncoder().encode('Exif\0\0'), ...new TextEncoder().encode('II'), ...u16(42), ...u32(first),
    ...u16(3), ...entry(0x0112, short, 1, [...u16(orientation), 0, 0]), ...entry(0x8769, long, 1, u32(inExif)), ...entry(0x8825, long, 1, u32(inGps)), ...u32(0),
    ...u16(1), ...entry(0xa431, ascii, text.length, u32(ofSerial)), ...u32(0),
    ...u16(4), ...entry(1, ascii, 2, [0x4e, 0, 0, 0]), ...entry(2, rational, 3, u32(degrees)), ...entry(3, ascii, 2, [0x45, 0, 0, 0]), ...entry(4, rational, 3, u32(degrees)), ...u32(0),
    ...text, ...(text.length % 2 ? [0] : []), ...[54, 1, 19, 1, 0, 1].flatMap(u32),
  ];
}

/** The same picture with that Exif block in front. */
export function withExif(jpeg: Bytes, orientation: number): Bytes {
  const block = exif(orientation);
  const length = block.length + 2;
  return Uint8Array.from([...jpeg.subarray(0, 2), 0xff, 0xe1, length >> 8, length & 255, ...block, ...jpeg.subarray(2)]);
}

export const photoWithPlace = (): Bytes => withExif(Uint8Array.from(atob(picture), (character) => character.charCodeAt(0)), 1);

/** The markers of the segments before the picture itself, as hex: `e0` is JFIF, `e1` Exif or XMP. */
export function segmentsOf(jpeg: Uint8Array): string[] {
  const found: string[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; at += 2 + ((jpeg[at + 2]! << 8) | jpeg[at + 3]!)) found.push(jpeg[at + 1]!.toString(16));
  return found;
}
