/**
 * One call to the server of a merchant or of a payment provider: bounded in time and size, no redirects followed. What did not get through is
 * `provider_unavailable`, what nobody can read is `provider_unintelligible`; what was answered is the adapter's to judge.
 */
import { readBytes } from '../body.ts';
import { Refused } from '../problem.ts';

export type Send = (request: Request) => Promise<Response>;

/** Less than a page waits for us, in milliseconds. */
const timeout = 10_000;
const largestAnswer = 256 * 1024;
const busy: readonly number[] = [408, 425, 429];

export const unreadable = (detail: string): Refused => new Refused('provider_unintelligible', { detail });

/** The status and the JSON of the answer; no JSON is `undefined`. */
export async function callProvider(send: Send, address: string, init: RequestInit): Promise<{ status: number; json: unknown }> {
  let response: Response;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    response = await send(new Request(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeout) }));
    bytes = await readBytes(response, largestAnswer);
  } catch (error) {
    if (error instanceof Refused) throw unreadable('The payment provider answered with too much.');
    throw new Refused('provider_unavailable', {}, { 'Retry-After': '2' });
  }
  const { status } = response;
  if (status >= 500 && status !== 501 || busy.includes(status)) throw new Refused('provider_unavailable', {}, { 'Retry-After': '2' });
  if (status < 200 || (status >= 300 && status < 400)) throw unreadable('The payment provider answered with a redirect.');
  try {
    return { status, json: JSON.parse(new TextDecoder().decode(bytes)) as unknown };
  } catch {
    return { status, json: undefined };
  }
}
