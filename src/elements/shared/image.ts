/**
 * Makes a chosen file ready to send: its bytes are copied at once, because a phone may take the original away; a picture is drawn anew at a
 * sensible size, which leaves place, device and serial numbers behind. What cannot be drawn (HEIC in most browsers) stays as it is.
 */
import { mediaTypes } from './limits.ts';

export interface PreparedFile {
  readonly blob: Blob;
  readonly name: string;
  /** A small picture of it, drawn, so that no image address is needed. */
  readonly preview?: HTMLCanvasElement;
}

const longestSide = 2560;
const previewSide = 240;
const byEnding: Readonly<Record<string, string>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heic: 'image/heic', heif: 'image/heic', pdf: 'application/pdf', txt: 'text/plain' };

export const mediaTypeOf = ({ name, type }: File): string | undefined => {
  if (type) return mediaTypes.find((known) => known === type);
  return byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''];
};

export async function prepareFile(file: File): Promise<PreparedFile> {
  const type = mediaTypeOf(file) ?? 'application/octet-stream';
  const copy = new Blob([await file.arrayBuffer()], { type });
  if (!type.startsWith('image/')) return { blob: copy, name: file.name };
  try {
    const bitmap = await createImageBitmap(copy);
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const picture = draw(bitmap, Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const side = previewSide / Math.min(bitmap.width, bitmap.height);
    const preview = draw(bitmap, previewSide, previewSide, bitmap.width * side, bitmap.height * side);
    bitmap.close();
    const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, 'image/jpeg', 0.88));
    if (blob) return { blob, name: file.name.replace(/\.\w+$/, '') + '.jpg', preview };
  } catch { /* this browser cannot draw it: it goes as it is */ }
  return { blob: copy, name: file.name };
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
