/** A small real JPEG with an Exif block that tells where it was taken: made here, so that no stranger's photo lies in the repository. */

/** 16 × 16 pixels of grey, as a baseline JPEG. */
const picture = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAAQABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z';

export function photoWithPlace(): Uint8Array {
  const jpeg = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const text = new TextEncoder();
  // Exif: little-endian TIFF, one directory with a GPS pointer, a GPS directory with a latitude reference
  const tiff = [...text.encode('Exif\0\0II'), 42, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 2, 0, 2, 0, 0, 0, 0x4e, 0, 0, 0, 0, 0, 0, 0];
  const length = tiff.length + 2;
  return Uint8Array.from([...jpeg.subarray(0, 2), 0xff, 0xe1, length >> 8, length & 255, ...tiff, ...jpeg.subarray(2)]);
}
