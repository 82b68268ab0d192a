/**
 * Who watches which case in this process. A step that was committed here is announced here and heard at once; what other processes commit, a
 * watcher finds by looking. Used by the services and the watch; knows neither stores nor streams.
 */
import type { CaseKey } from './store.ts';

export interface Watcher {
  /** The case has this version now. */
  heard(version: number): void;
  /** Nothing more will be announced: the server closes. */
  ended(): void;
}

export interface Bulletin {
  /** Returns how to leave; `full` when the case has as many watchers as it may have. */
  join(key: CaseKey, watcher: Watcher): (() => void) | 'full' | 'closed';
  announce(key: CaseKey, version: number): void;
  close(): void;
}

/** A buyer has a few tabs and devices; whoever opens more keeps sockets, not an eye on the case. */
const mostWatchers = 8;

export function createBulletin(): Bulletin {
  const cases = new Map<string, Set<Watcher>>();
  const nameOf = ({ merchant, order }: CaseKey): string => JSON.stringify([merchant, order]);
  let closed = false;
  return {
    join: (key, watcher) => {
      const name = nameOf(key);
      const watchers = cases.get(name) ?? new Set();
      if (closed) return 'closed';
      if (watchers.size >= mostWatchers) return 'full';
      cases.set(name, watchers.add(watcher));
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0 && cases.get(name) === watchers) cases.delete(name);
      };
    },
    announce: (key, version) => {
      for (const watcher of [...cases.get(nameOf(key)) ?? []]) watcher.heard(version);
    },
    close: () => {
      closed = true;
      for (const watcher of [...cases.values()].flatMap((watchers) => [...watchers])) watcher.ended();
    },
  };
}
