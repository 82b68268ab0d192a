/**
 * What this process does, counted for Prometheus: requests, what happened in cases, what waits, the database's connections. Fed by the server's log and its steps; what
 * waits is looked up when somebody asks. Labels are names of routes, codes and events, never anything of a person. Used by `serve.ts`.
 */
import { secondsOf } from '../instant.ts';
import type { LogLine } from '../services.ts';
import type { Step, Store } from '../store.ts';
import { needed } from './needed.ts';

/** Connections that are open, that nobody uses just now, and callers that wait for one. */
export interface PoolFigures { readonly open: number; readonly idle: number; readonly awaited: number }

export interface MetricsOptions {
  readonly store: Pick<Store, 'nextDue' | 'nextOutbox' | 'countNews'>;
  readonly now: () => Promise<string>;
  /** There is none with an embedded database. */
  readonly pool?: (() => PoolFigures) | undefined;
}

export interface Metrics {
  logged(line: LogLine): void;
  committed(step: Step): void;
  /** The whole page, in Prometheus' text format. */
  text(): Promise<{ readonly type: string; readonly body: string }>;
}

/** In seconds: a case is read within some milliseconds, and nobody waits for longer than ten seconds. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const typeOf = (body: string): string => (JSON.parse(body) as { type?: string }).type ?? 'unknown';

export async function createMetrics({ store, now, pool }: MetricsOptions): Promise<Metrics> {
  const { default: prometheus } = await needed(() => import('prom-client'));
  const register = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register });
  const on = { registers: [register] };
  const requests = new prometheus.Histogram({ ...on, name: 'redress_request_seconds', help: 'Requests by route and status, and how long they took', labelNames: ['route', 'status'], buckets });
  const refusals = new prometheus.Counter({ ...on, name: 'redress_refusals_total', help: 'Requests that were refused or failed, by route and code (rate_limited: too many)', labelNames: ['route', 'code'] });
  const troubles = new prometheus.Counter({ ...on, name: 'redress_troubles_total', help: 'What went wrong beside requests, as the log names it', labelNames: ['event'] });
  const events = new prometheus.Counter({ ...on, name: 'redress_case_events_total', help: 'What this process has written into cases (claim_filed, claim_represented, claim_decided …)', labelNames: ['type'] });
  const gauge = (name: string, help: string) => new prometheus.Gauge({ ...on, name, help });
  const up = gauge('redress_database_up', 'Whether the database has answered just now');
  const waiting = gauge('redress_news_waiting', 'Letters and calls to merchants’ systems that wait to be delivered');
  const oldest = gauge('redress_news_oldest_seconds', 'How long the oldest of them has waited');
  const overdue = gauge('redress_deadline_lag_seconds', 'How long ago the oldest deadline passed that has not taken effect');
  const connections = pool && new prometheus.Gauge({ ...on, name: 'redress_database_connections', help: 'Connections of this process to the database: open, idle, and awaited by callers', labelNames: ['state'] });

  /** Everything at once or nothing: half of a look would be taken for a look. */
  async function look(): Promise<void> {
    for (const each of [waiting, oldest, overdue]) each.reset();
    const figures = pool?.();
    if (figures) for (const state of ['open', 'idle', 'awaited'] as const) connections?.set({ state }, figures[state]);
    try {
      const at = await now();
      const since = (moment: string | undefined): number => (moment === undefined ? 0 : Math.max(0, secondsOf(at) - secondsOf(moment)));
      const [news, next, due] = await Promise.all([store.countNews(at), store.nextOutbox(), store.nextDue()]);
      up.set(1);
      waiting.set(news);
      oldest.set(since(next));
      overdue.set(since(due));
    } catch {
      up.set(0);
      for (const each of [waiting, oldest, overdue]) each.set(Number.NaN);
    }
  }

  return {
    logged: ({ event, route = 'none', status = 0, ms = 0, code }) => {
      if (event !== 'request') troubles.inc({ event });
      else requests.observe({ route, status }, ms / 1000);
      if (code !== undefined) refusals.inc({ route, code });
    },
    committed: (step) => { for (const { body } of step.events) events.inc({ type: typeOf(body) }); },
    text: async () => {
      await look();
      return { type: register.contentType, body: await register.metrics() };
    },
  };
}
