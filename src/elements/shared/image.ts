/**
 * Makes a chosen file ready to send: a picture is drawn anew, upright and at a sensible size, which leaves place, device and serial numbers behind. What it is
 * say its bytes; a picture that this browser cannot draw is not sent, because nothing would be taken out of it.
 */
import { mediaTypeOf } from '../../contract/bytes/media-type.ts';
import { objectionTo } from '../../contract/bytes/objection.ts';
import type { FileWords } from '../../locales/shapes/files.ts';
import { largestFile } from './limits.ts';

export interface PreparedFile {
  readonly blob: Blob;
  readonly name: string;
  /** A small picture of it, drawn, so that no image address is needed. */
  readonly preview?: HTMLCanvasElement;
  /** It lies on the device until it is not needed any more. */
  readonly kept?: boolean;
}

/** Why it cannot be sent, by the word for it. */
export class Unfit extends Error {
  readonly word: keyof FileWords;

  constructor(word: keyof FileWords) {
    super(word);
    this.word = word;
  }
}

const longestSide = 2560;
const previewSide = 240;
/** `type` is what the browser calls it; only text needs that. Rejects with `Unfit`. */
export async function prepareFile(bytes: ArrayBuffer, name: string, type: string): Promise<PreparedFile> {
  const view = new Uint8Array(bytes);
  if (!view.length) throw new Unfit('empty');
  // a picture becomes smaller when it is drawn anew
  if (view.length > largestFile * (type && !type.startsWith('image/') ? 1 : 6)) throw new Unfit('tooLarge');
  const known = mediaTypeOf(view, type || (/\.txt$/i.test(name) ? 'text/plain' : ''));
  const objection = known ? objectionTo(view, known) : 'file_type_refused';
  if (!known || objection) throw new Unfit(objection === 'image_too_large' ? 'tooManyPixels' : 'wrongType');
  const prepared = known.startsWith('image/') ? await drawn(new Blob([bytes], { type: known }), name) : { blob: new Blob([bytes], { type: known }), name };
  if (prepared.blob.size > largestFile) throw new Unfit('tooLarge');
  return prepared;
}

/** A picture, drawn anew as a JPEG. */
async function drawn(copy: Blob, name: string): Promise<PreparedFile> {
  try {
    const bitmap = await createImageBitmap(copy, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const picture = draw(bitmap, Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const preview = previewOf(bitmap);
    bitmap.close();
    const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, 'image/jpeg', 0.88));
    if (blob) return { blob, name: name.replace(/\.\w+$/, '') + '.jpg', preview };
  } catch { /* this browser cannot draw it */ }
  throw new Unfit(copy.type === 'image/heic' ? 'heic' : 'broken');
}

function previewOf(bitmap: ImageBitmap): HTMLCanvasElement {
  const side = previewSide / Math.min(bitmap.width, bitmap.height);
  return draw(bitmap, previewSide, previewSide, bitmap.width * side, bitmap.height * side);
}

/** The small picture of what was made ready before a reload. */
export async function previewFor(blob: Blob): Promise<HTMLCanvasElement | undefined> {
  return blob.type === 'image/jpeg' ? createImageBitmap(blob).then(previewOf, () => undefined) : undefined;
}

/** Draws a picture onto a canvas of that size, centred; on white, because JPEG knows no transparency. */
function draw(bitmap: ImageBitmap, width: number, height: number, drawnWidth = width, drawnHeight = height): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, (width - drawnWidth) / 2, (height - drawnHeight) / 2, drawnWidth, drawnHeight);
  return canvas;
}
