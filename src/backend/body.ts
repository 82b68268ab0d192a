/** Reading what was sent or answered, never more of it than is allowed: bytes up to a limit, and JSON out of them. */
import type { Principal } from '../contract/index.ts';
import { Refused } from './problem.ts';

/** The largest JSON body, in bytes, by who sends it: a merchant's order may be long, what a person writes is not. */
const [written, recorded] = [256 * 1024, 1024 * 1024];
export const largestBody: Readonly<Record<Principal, number>> = { public: written, buyer: written, sandbox: written, provider: recorded, merchant: recorded, mediator: recorded };

/** The body's bytes. Refused as soon as it is known to be too large, which is before reading when the sender says its length. */
export async function readBytes(request: Request | Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Refused('body_too_large', { detail: `At most ${most} bytes.` });
  if (Number(request.headers.get('Content-Length') ?? 0) > most) throw tooLarge();
  if (!request.body) {
    // there is none, or the platform hands it over in one piece only, as Firefox does with a request's
    const all = new Uint8Array(await request.arrayBuffer());
    if (all.byteLength > most) throw tooLarge();
    return all;
  }
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

const mediaTypeOf = (request: Request): string => (request.headers.get('Content-Type') ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** The body as sent and as parsed JSON. */
export async function readJson(request: Request, most: number): Promise<{ text: string; json: unknown }> {
  if (mediaTypeOf(request) !== 'application/json') throw new Refused('media_type_unsupported', { detail: 'Content-Type must be application/json.' });
  const bytes = await readBytes(request, most);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, json: JSON.parse(text) as unknown };
  } catch {
    throw new Refused('malformed_json');
  }
}
