/**
 * From which address a request comes. Behind proxies that is what they say, and only as many of them are believed as there are: whatever stands further
 * left in `X-Forwarded-For` was written by the sender. Used by the listener, for the limits.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { isOutside } from './notify/outside.ts';

const plainOf = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

/** One name for all addresses of a household: of IPv6 the first 64 bits are one subscriber's. */
function nameOf(plain: string): string {
  if (isIP(plain) !== 6) return plain;
  const [left = '', right = ''] = plain.split('::', 2);
  const [head, tail] = [left, right].map((part) => (part === '' ? [] : part.split(':')));
  const groups = plain.includes('::') ? [...head!, ...Array.from({ length: Math.max(0, 8 - head!.length - tail!.length) }, () => '0'), ...tail!] : head!;
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/**
 * `proxies` is how many stand in front of this server and write `X-Forwarded-For`. With none said, a neighbour that sends that header is a proxy nobody has
 * told us of: its address would be everybody's, so there is none. Whoever comes straight from outside cannot pass for one.
 */
export function senderOf(remote: string | undefined, headers: IncomingHttpHeaders, proxies: number): string | undefined {
  const peer = plainOf(remote ?? '');
  if (isIP(peer) === 0) return undefined;
  const said = headers['x-forwarded-for'];
  if (proxies === 0) return said !== undefined && !isOutside(peer) ? undefined : nameOf(peer);
  const hops = [...(said === undefined ? [] : String(said).split(',')).map((each) => each.trim()), peer];
  const named = plainOf(hops.at(-1 - proxies) ?? '');
  return nameOf(isIP(named) === 0 ? peer : named);
}
