/**
 * Delivers the outbox: takes what is due, sends it, marks it. What fails is tried again by the schedule and given up visibly after it. At least once: a
 * server that dies between sending and marking sends again. The case a message tells of is never touched, whatever happens here.
 */
import { instantAfter } from '../../instant.ts';
import type { Services } from '../../services.ts';
import type { Delivery } from '../../store.ts';
import { letterOf } from './letter.ts';
import type { Mailer } from './mail.ts';
import { newsOf, type News } from './news.ts';
import { waitAfter } from './schedule.ts';
import { sendWebhook, type WebhookOptions } from './webhook.ts';

export interface Courier {
  readonly services: Services;
  readonly mailer: Mailer;
  /** Letters come from this address, under the shop's name. */
  readonly mailFrom: string;
  readonly random?: () => number;
  readonly webhooks?: Pick<WebhookOptions, 'resolve' | 'timeout'>;
}

/** How many go out at the same time, and how long they are this server's: more than the slowest of them can take. */
const batch = 8;
const leaseSeconds = 180;

async function call({ services, webhooks }: Courier, { id, topic, record, order, claim, event }: News, seq: number): Promise<void> {
  if (!record.webhook) return;
  const former = record.former?.webhookSecret;
  await sendWebhook({ ...record.webhook, ...(former === undefined ? {} : { former }) }, id, {
    type: topic, timestamp: event.at, data: { merchant: record.profile.id, ...(event.type === 'contract_withdrawn' ? {} : { order }), ...(claim ? { claim: claim.id } : {}), event: seq },
  }, services.trueNow(), { sandbox: services.sandbox, ...webhooks });
}

async function write({ mailer, mailFrom }: Courier, news: News): Promise<void> {
  const letter = news.address === undefined ? undefined : await letterOf(news);
  if (!letter || news.address === undefined) return;
  const channel = news.record.profile.promise.channels.find(({ kind, link }) => kind === 'email' && link.startsWith('mailto:'))?.link.slice('mailto:'.length);
  await mailer.send({
    id: news.id, from: { name: news.merchant.name.replaceAll(/[\p{C}\s]+/gu, ' '), address: mailFrom }, to: news.address, letter,
    ...(channel !== undefined && news.to === 'buyer' ? { replyTo: channel } : {}),
  });
}

/** What went wrong, without anything of what was sent: a name, a code, or our own sentence. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return error.name === 'WebhookFailed' || error.name === 'InsideAddress' ? error.message : typeof code === 'string' ? code : error.name;
}

async function deliverOne(courier: Courier, { message, attempts }: Delivery): Promise<void> {
  const { services, random = Math.random } = courier;
  const { store, log } = services;
  try {
    const news = await newsOf(store, message);
    if (news) await (message.to === 'webhook' ? call(courier, news, (JSON.parse(message.body) as { seq: number }).seq) : write(courier, news));
    await store.markOutbox(message.id, { state: 'done', attempts: attempts + 1 });
  } catch (error) {
    const problem = problemOf(error);
    const wait = waitAfter(attempts + 1, random());
    const at = services.trueNow().toISOString();
    log({ at, level: 'error', event: wait === undefined ? 'delivery_given_up' : 'delivery_failed', error: { name: problem } });
    const due = wait === undefined ? undefined : instantAfter(await services.now(), wait);
    await store.markOutbox(message.id, { state: due === undefined ? 'given_up' : 'waiting', attempts: attempts + 1, problem, ...(due === undefined ? {} : { due }) });
  }
}

/** Delivers everything that is due. How many messages that were. */
export async function deliverDue(courier: Courier, stopped: () => boolean = () => false): Promise<number> {
  const { services } = courier;
  let count = 0;
  while (!stopped()) {
    const now = await services.now();
    const taken = await services.store.takeOutbox(now, instantAfter(now, leaseSeconds), batch);
    await Promise.all(taken.map((delivery) => deliverOne(courier, delivery)));
    count += taken.length;
    if (taken.length < batch) break;
  }
  return count;
}
