/** `redress serve`: runs the reference server until it is told to stop. */
import { parseArgs } from 'node:util';
import { serve } from '../serve.ts';
import { filePlaceOptions, filesOf } from './file-place.ts';
import { Failure, Misuse, placeOf, portOf, placeOptions, type Terminal } from './command.ts';
import { limitsIn } from './limits.ts';
import { runningOf, runningOptions } from './running.ts';

/** Waits for SIGINT or SIGTERM. A second one does not wait any longer. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (told) process.exit(130);
        told = true;
        resolve();
      });
    }
  });
}

export async function serveCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...placeOptions, ...filePlaceOptions, port: { type: 'string', default: '8787' }, host: { type: 'string', default: '127.0.0.1' }, sandbox: { type: 'boolean', default: false },
      'mediator-key': { type: 'string' }, 'public-url': { type: 'string' }, static: { type: 'string' },
      smtp: { type: 'string' }, 'mail-from': { type: 'string' }, 'trust-proxy': { type: 'string', default: '0' }, limits: { type: 'string' }, ...runningOptions,
    },
  });
  const mediatorKey = values['mediator-key'] ?? terminal.env['REDRESS_MEDIATOR_KEY'];
  if (mediatorKey !== undefined && mediatorKey.length < 20) throw new Misuse('--mediator-key has at least 20 characters. Make one with: openssl rand -hex 24');
  const publicUrl = values['public-url'];
  if (publicUrl !== undefined && !URL.canParse(publicUrl)) throw new Misuse(`--public-url ${publicUrl} is not an address. Write it like https://claims.example.`);

  const smtp = values.smtp ?? terminal.env['REDRESS_SMTP'];
  if (smtp !== undefined && !(URL.canParse(smtp) && /^smtps?:$/.test(new URL(smtp).protocol))) throw new Misuse('--smtp is not the address of a mail server. Write it like smtp://user:password@mail.example:587.');
  const mailFrom = values['mail-from'] ?? terminal.env['REDRESS_MAIL_FROM'];
  if (smtp !== undefined && !mailFrom?.includes('@')) throw new Misuse('--mail-from is missing: the address that letters come from, like claims@shop.example.');
  if (smtp === undefined) terminal.complain('Without --smtp letters are not sent, but written into the folder “mail” beside the data.');

  if (!/^[0-9]$/.test(values['trust-proxy'])) throw new Misuse(`--trust-proxy ${values['trust-proxy']}: how many proxies stand in front of this server, 0 to 9.`);
  const limits = values.limits === undefined ? undefined : await limitsIn(values.limits);
  const port = portOf(values.port, '--port');
  const place = placeOf(values, terminal);
  const server = await serve({
    ...place, files: filesOf(values, place.data, terminal), port, host: values.host, sandbox: values.sandbox, trustProxy: Number(values['trust-proxy']),
    ...(limits === undefined ? {} : { limits }),
    ...(smtp ? { smtp } : {}), ...(mailFrom ? { mailFrom } : {}),
    ...(mediatorKey ? { mediatorKey } : {}), ...(publicUrl ? { publicUrl } : {}), ...(values.static === undefined ? {} : { static: values.static }),
    say: terminal.complain,
    ...runningOf(values, terminal),
    onLost: () => process.exit(1),
  }).catch((error: unknown) => {
    const { code, port: taken } = error as { code?: unknown; port?: number };
    if (code === 'EADDRINUSE') throw new Failure(`Port ${taken ?? port} is taken. Choose another with ${taken === port ? '--port' : '--metrics-port'}, or stop what listens there.`);
    throw error;
  });
  if (server.metricsUrl) terminal.say(`metrics on ${server.metricsUrl}/metrics`);
  terminal.say(`listening on ${server.url}`);
  await toldToStop();
  await server.close();
  return 0;
}
