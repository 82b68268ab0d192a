/**
 * Sends one file: a small one at once, a larger one in parts, beginning where the server is. Every part and the whole carry their SHA-256, where the
 * platform has one (not on plain http). A try that failed is tried again by whoever called; no more than one part is then sent again. Fetched with the first file.
 */
import type { StoredFile, UploadProgress } from '../contract/file.ts';
import { ClaimsApiError, failureOf } from './outcome.ts';

/** In bytes: 256 KiB. Some seconds on a slow line. */
export const chunkSize = 256 * 1024;

/** The call of the route table that takes a file. */
export type FileCall = (part: Blob, headers: Record<string, string>) => Promise<StoredFile | UploadProgress>;

/** What bytes have to be, as hex; nothing where the platform cannot tell. */
async function sha256(bytes: Blob): Promise<string | undefined> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  return Array.from(new Uint8Array(await subtle.digest('SHA-256', await bytes.arrayBuffer())), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function digest(header: string, hex: string | undefined): Record<string, string> {
  return hex ? { [header]: `sha-256=:${btoa(hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))))}:` } : {};
}

/** The name of a file that is sent, whatever characters it has. */
const named = (name: string): Record<string, string> => ({ 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'))}` });

const unintelligible = () => new ClaimsApiError('unintelligible', 'unreadable_reply');

/** `progress` is told how many bytes have arrived. Resolves only when what the server has is what was sent. */
export async function sendFile(call: FileCall, file: Blob, name: string, progress?: (sent: number, size: number) => void): Promise<StoredFile> {
  const { size, type } = file;
  const whole = await sha256(file);
  const headers = { ...named(name), ...digest('Repr-Digest', whole) };
  const ask = () => call(new Blob([], { type }), { ...headers, 'Content-Range': `bytes */${size}` });
  let answer = size > chunkSize ? await attempted(ask) : await attempted(() => call(file, headers));
  // a server that does not get on, or that keeps losing its place, must not keep us busy for ever
  for (let misplaced = 0, least = 0; 'received' in answer;) {
    const at: number = answer.received;
    progress?.(at, size);
    const part = file.slice(at, at + chunkSize, type);
    if (!part.size || answer.size !== size || at < least) throw unintelligible();
    const headersOfPart = { ...headers, ...digest('Content-Digest', await sha256(part)), 'Content-Range': `bytes ${at}-${at + part.size - 1}/${size}` };
    least = at + 1;
    answer = await attempted(() => call(part, headersOfPart)).catch((error: unknown) => {
      // another tab sends it too, or the server has let go of what it had
      if (failureOf(error).code !== 'file_part_misplaced' || ++misplaced > 3) throw error;
      least = 0;
      return attempted(ask);
    });
  }
  if (whole && answer.sha256 !== whole) throw unintelligible();
  progress?.(size, size);
  return answer;
}

/** Bytes that were damaged on their way, or came in the wrong order, are nothing their sender can mend, but the next try. */
async function attempted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, problem } = failureOf(error);
    if (code === 'file_checksum_mismatch' || code === 'file_part_misplaced') throw new ClaimsApiError('unavailable', code, { problem, cause: error });
    throw error;
  }
}
