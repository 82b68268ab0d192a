/**
 * The name a file keeps: the one its sender gave, without anything that is no part of a name, and with an ending that says what its bytes are. So nothing that
 * was taken as a picture can come out as a program, whatever it was called.
 */
import type { MediaType } from '../contract/index.ts';

/** The endings that fit a kind; the first is given to what has another. */
const endings: Readonly<Record<MediaType, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'], 'image/png': ['png'], 'image/webp': ['webp'], 'image/heic': ['heic', 'heif', 'hif'], 'application/pdf': ['pdf'], 'text/plain': ['txt', 'text', 'log'],
};

/** What the headers call it. */
function givenIn(headers: Headers): string {
  const disposition = headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1] ?? headers.get('X-File-Name');
  try {
    if (encoded != null) return decodeURIComponent(encoded);
  } catch {
    // a broken encoding costs the name, not the file
  }
  return /filename="([^"]*)"/i.exec(disposition)?.[1] ?? '';
}

/** Without dots and blanks around it. A pattern would try a long row of them from every place. */
function bare(name: string): string {
  const isBare = (sign: string | undefined) => sign !== undefined && sign !== '.' && sign.trim() !== '';
  let [from, to] = [0, name.length];
  while (from < to && !isBare(name[from])) from++;
  while (to > from && !isBare(name[to - 1])) to--;
  return name.slice(from, to);
}

export function fileName(headers: Headers, mediaType: MediaType, otherwise: string): string {
  // no path, nothing unseen, nothing that a disk would not take, no hidden file
  const clean = bare(givenIn(headers).replaceAll(/\p{C}/gu, '').split(/[\\/]/).at(-1)!.replaceAll(/[<>:"|?*]/g, '_'));
  const name = clean || otherwise;
  const [, stem = name, ending = ''] = /^(.+)\.([^.]*)$/.exec(name) ?? [];
  const fits = endings[mediaType].includes(ending.toLowerCase());
  const [start, end] = fits ? [stem, ending] : [name.replaceAll(/\.(?=\w*$)/g, '_'), endings[mediaType][0]!];
  return `${Array.from(start).slice(0, 95).join('')}.${end}`;
}
