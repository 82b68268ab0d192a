/**
 * Telling a merchant's own systems: one POST per event, signed as Standard Webhooks describe it, without personal data. No redirects are followed, the
 * answer's body is not read, and only addresses of the outside world are called.
 */
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookEvent } from '../../../contract/index.ts';
import type { WebhookTarget } from '../../merchant-record.ts';
import { InsideAddress, isOutside, outsideOnly, type Resolve } from './outside.ts';

export interface WebhookOptions {
  /** A sandbox may call the developer's own machine, without TLS. */
  readonly sandbox: boolean;
  readonly resolve?: Resolve;
  /** Milliseconds for the whole call. */
  readonly timeout?: number;
}

/** What the other side answered, when it was not what means "received". */
export class WebhookFailed extends Error {
  override readonly name = 'WebhookFailed';
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

/** Refuses what the name alone gives away; names are checked again when they are resolved. */
function checkTarget(url: URL, sandbox: boolean): void {
  if (sandbox && isLoopback(url.hostname)) return;
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' || url.username || url.password || (isIP(bare) && !isOutside(bare))) throw new InsideAddress('A webhook goes to an https address of the outside world.');
}

/** Sends one event. Resolves when the receiver has answered with a 2xx status. `id` stays the same when the event is sent again. */
export async function sendWebhook({ url: target, secret, former }: WebhookTarget & { readonly former?: string }, id: string, event: WebhookEvent, now: Date, { sandbox, resolve, timeout = 15_000 }: WebhookOptions): Promise<void> {
  const url = new URL(target);
  checkTarget(url, sandbox);
  const body = JSON.stringify(event);
  const headers = {
    'Content-Type': 'application/json', 'User-Agent': 'redress-webhooks', 'webhook-id': id, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    // while a secret is being replaced, whoever knows either of the two can check
    'webhook-signature': [secret, ...(former === undefined ? [] : [former])].map((each) => new Webhook(each).sign(id, now, body)).join(' '),
  };
  const lookup = sandbox && isLoopback(url.hostname) ? {} : { lookup: outsideOnly(resolve) };
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  const status = await new Promise<number>((done, fail) => {
    const call = send(url, { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(timeout), ...lookup }, (response) => {
      done(response.statusCode ?? 0);
      response.destroy();
    });
    call.on('error', fail);
    call.end(body);
  });
  if (status < 200 || status > 299) throw new WebhookFailed(`The receiver answered with ${status}.`);
}
