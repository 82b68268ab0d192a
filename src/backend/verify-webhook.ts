/**
 * For whoever receives our webhooks: proves that a call comes from this server, unchanged and just now, and reads what it tells. Runs wherever fetch runs
 * (Node, Deno, workers), so a shop needs nothing else. The same event may come twice; its `id` says so.
 */
import { WebhookEvent } from '../contract/index.ts';
import { Refused } from './problem.ts';
import { checkWebhook } from './providers/standard-webhook.ts';
import { bytesOf } from './providers/signature.ts';

/** What a webhook tells; `id` is the same whenever the same event is sent again. */
export type ReceivedWebhook = WebhookEvent & { readonly id: string };

/** `forged`: no secret has signed this, or not now. `unreadable`: signed, but not an event. Answer either with 400; nothing has happened. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
  readonly code: 'forged' | 'unreadable';

  constructor(code: WebhookRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export interface WebhookCall {
  readonly headers: Headers;
  /** The body as it came: parsed and written again it is not what was signed. */
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/**
 * The event in a call, checked with a secret (`whsec_…`) or, while one is being replaced, with either of two. What is older or newer than five minutes by
 * `now` is refused. Twice the same id within that time is the same event: keep the ids for as long.
 * @throws WebhookRefused
 */
export async function verifyWebhook({ headers, body }: WebhookCall, secrets: string | readonly string[], now = new Date()): Promise<ReceivedWebhook> {
  const all = typeof secrets === 'string' ? [secrets] : secrets;
  for (const secret of all) {
    // an empty or mistyped secret would make every call look forged, or worse
    if ((bytesOf(secret.replace(/^whsec_/, ''), 'base64')?.length ?? 0) < 16) throw new TypeError('A webhook secret is “whsec_” and at least 24 characters of base64.');
  }
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const checks = await Promise.all(all.map((secret) => checkWebhook({ headers, bytes, now }, secret).then(() => undefined, (error: unknown) => error)));
  if (!checks.includes(undefined)) throw checks[0] instanceof Refused ? new WebhookRefused('forged', checks[0].details.detail ?? 'No signature matches.') : checks[0];
  try {
    const { success, data } = WebhookEvent.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (success) return { ...data, id: headers.get('webhook-id') ?? '' };
  } catch {
    // said below
  }
  throw new WebhookRefused('unreadable', 'What was signed is not an event.');
}
