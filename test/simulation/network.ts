/**
 * Between a tab and the server: calls and replies are lost, late or garbled; the server has no time, or falls over before or after the work. What can
 * go wrong is drawn for each call anew, until the weather is fair.
 */
import type { Chance } from '../support/seeded.ts';
import type { Tab } from './device.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface Weather {
  fair: boolean;
  /** How many servers stand; without one nobody answers. */
  up: boolean;
  readonly trace: (line: string) => void;
}

type Handle = (request: Request) => Promise<Response>;
export const faults = ['lost request', 'lost reply', '500 before', '503 after', '429', 'garbage', 'cut off', 'slow', 'very slow', 'none'] as const;

/** How a real fetch tells of a lost connection. */
const reachable = (tab: Tab): boolean => tab.hardware.online;
const lost = () => new TypeError('Failed to fetch');
const limit = 20_000;

const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ status, code, title: code }), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });

export function networkOf(tab: Tab, time: VirtualTime, chance: Chance, weather: Weather, now: () => number, handle: Handle): typeof fetch {
  const carry = async (request: Request, body: string | undefined): Promise<Response> => {
    const fault = weather.fair ? 'none' : chance.pick(faults);
    weather.trace(`${String(time.now)} ${request.method} ${new URL(request.url).pathname.replace(/[0-9a-f-]{30,}/g, '…')} ${fault}`);
    await time.wait(chance.whole(5, 300));
    if (!reachable(tab) || !weather.up || fault === 'lost request') throw lost();
    if (fault === '429') return problem(429, 'rate_limited', { 'Retry-After': chance.pick(['7', '60', new Date(now() + 5000).toUTCString(), 'soon', '-1', '']) });
    if (fault === '500 before') return problem(500, 'internal');
    const reply = await time.during(handle(new Request(request.url, { method: request.method, headers: request.headers, ...(body === undefined ? {} : { body }) })));
    const text = await time.during(reply.text());
    await time.wait(fault === 'slow' ? chance.whole(1000, limit - 1000) : fault === 'very slow' ? limit * 3 : chance.whole(5, 300));
    if (!reachable(tab) || fault === 'lost reply') throw lost();
    if (fault === '503 after') return problem(503, 'unavailable');
    if (fault === 'garbage') return new Response(chance.pick(['<!doctype html><title>Welcome to nginx</title>', '{}', 'null', '{"id":"somebody-elses","receivedAt":"2026-11-10T09:00:00Z","version":1}', '']), { status: chance.pick([200, 201]) });
    return new Response(fault === 'cut off' ? text.slice(0, text.length / 2) : text, { status: reply.status, headers: reply.headers });
  };
  // a tab that is gone hears nothing any more
  return (async (request: Request) => {
    const body = request.body ? await time.during(request.text()) : undefined;
    return new Promise<Response>((resolve, reject) => {
      const heard = (then: () => void) => { if (tab.alive) then(); };
      time.in(limit, () => { heard(() => { reject(new DOMException('The operation timed out.', 'TimeoutError')); }); });
      carry(request, body).then((response) => { heard(() => { resolve(response); }); }, (error: unknown) => { heard(() => { reject(error instanceof Error ? error : new Error(String(error))); }); });
    });
  }) as typeof fetch;
}
