/** What kind of file somebody chose: by what the browser says, else by the name's ending (phones leave HEIC without a type). Nothing when it may not be sent. */
import { mediaTypes } from './limits.ts';

const byEnding: Readonly<Record<string, string>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heic: 'image/heic', heif: 'image/heic', pdf: 'application/pdf', txt: 'text/plain' };

export const mediaTypeOf = ({ name, type }: File): string | undefined => {
  if (type) return mediaTypes.find((known) => known === type);
  return byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''];
};
