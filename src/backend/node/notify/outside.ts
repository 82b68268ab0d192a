/**
 * Which addresses a webhook may go to: those of the outside world. A merchant names the URL, so without this it could make the server call its
 * own neighbours. Names are checked when they are resolved for the connection itself, so that a name cannot change its mind in between.
 */
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** IANA's special-purpose registries: this machine, private nets, link-local (metadata services; Azure's has an address of its own), carriers' nets, tests, multicast, transitions to IPv4. */
const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24],
  ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['168.63.129.16', 32], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) inside.addSubnet(net, prefix, 'ipv4');
/** Of IPv6, only global unicast is outside; and of that not what wraps IPv4 or is there for documents. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) inside.addSubnet(net, prefix, 'ipv6');

export function isOutside(address: string): boolean {
  switch (isIP(address)) {
    case 4: return !inside.check(address, 'ipv4');
    case 6: return global.check(address, 'ipv6') && !inside.check(address, 'ipv6');
    default: return false;
  }
}

export class InsideAddress extends Error {
  override readonly name = 'InsideAddress';
}

type Resolved = (error: Error | null, address: string | LookupAddress[], family?: number) => void;
export type Resolve = (host: string, options: { all: true }, done: (error: Error | null, addresses: LookupAddress[]) => void) => void;

/** A `lookup` for a socket: every address of the name has to be outside, not only the one that would be taken. */
export function outsideOnly(resolver: Resolve = resolve) {
  return (host: string, options: LookupOptions, done: Resolved): void => {
    resolver(host, { all: true }, (error, addresses) => {
      if (error) {
        done(error, []);
        return;
      }
      const first = addresses[0];
      if (!first || !addresses.every(({ address }) => isOutside(address))) done(new InsideAddress(`${host} is not an address of the outside world.`), []);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
