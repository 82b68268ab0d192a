/** The options of `redress serve` for whoever runs it day by day: connections, metrics, the log. */
import type { LogLine } from '../../services.ts';
import type { ServeOptions } from '../serve.ts';
import { Misuse, portOf, type Terminal } from './command.ts';

export const runningOptions = {
  connections: { type: 'string', default: '10' }, 'metrics-port': { type: 'string' }, 'metrics-host': { type: 'string', default: '127.0.0.1' }, log: { type: 'string', default: 'errors' },
} as const;
interface Values { readonly connections: string; readonly 'metrics-port'?: string | undefined; readonly 'metrics-host': string; readonly log: string }

export function runningOf({ connections, 'metrics-port': port, 'metrics-host': host, log }: Values, { complain }: Terminal): Pick<ServeOptions, 'connections' | 'metrics' | 'log'> {
  if (!/^[1-9]\d{0,2}$/.test(connections)) throw new Misuse(`--connections ${connections}: how many connections to the database at most, 1 to 999.`);
  if (log !== 'errors' && log !== 'requests') throw new Misuse(`--log ${log}: take errors, or requests for a line each.`);
  return {
    connections: Number(connections),
    ...(port === undefined ? {} : { metrics: { port: portOf(port, '--metrics-port'), host } }),
    log: (line: LogLine) => { if (log === 'requests' || line.level === 'error') complain(JSON.stringify(line)); },
  };
}
