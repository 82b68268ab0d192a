/**
 * Makes a chosen file ready to send: a picture is drawn anew at a sensible size, which leaves place, device and serial numbers behind.
 * What cannot be drawn (HEIC in most browsers) stays as it is. Fetched when the first file is chosen.
 */
export interface PreparedFile {
  readonly blob: Blob;
  readonly name: string;
  /** A small picture of it, drawn, so that no image address is needed. */
  readonly preview?: HTMLCanvasElement;
}

const longestSide = 2560;
const previewSide = 240;
export async function prepareFile(copy: Blob, name: string): Promise<PreparedFile> {
  if (!copy.type.startsWith('image/')) return { blob: copy, name };
  try {
    const bitmap = await createImageBitmap(copy);
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const picture = draw(bitmap, Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const side = previewSide / Math.min(bitmap.width, bitmap.height);
    const preview = draw(bitmap, previewSide, previewSide, bitmap.width * side, bitmap.height * side);
    bitmap.close();
    const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, 'image/jpeg', 0.88));
    if (blob) return { blob, name: name.replace(/\.\w+$/, '') + '.jpg', preview };
  } catch { /* this browser cannot draw it: it goes as it is */ }
  return { blob: copy, name };
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
