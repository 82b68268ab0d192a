/**
 * Scenes that cases start from: an order of one's own, a merchant who has answered, a claim that was filed. Every scene makes its own
 * order number and ids; dates are counted from the server's clock, which other cases may have moved on.
 */
import type { Case, ClaimBody, Order } from '../../src/contract/index.ts';
import type * as z from 'zod/mini';
import { there } from './check.ts';
import type { Mount } from './mount.ts';
import { done, fresh } from './talk.ts';

type OrderBody = z.input<typeof Order>;

export interface Scene { readonly order: string; readonly token: string; readonly body: OrderBody; readonly key: string }

export const shift = (instant: string, days: number): string => `${new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 19)}Z`;
export const dayOf = (instant: string): string => instant.slice(0, 10);
export const eur = (amount: number) => ({ amount, currency: 'EUR' });

export const timeOf = async (mount: Mount): Promise<string> => (await done(mount, 'readHealth', {})).body.now;

/** Forty days old, due twenty days ago, never scanned: one lamp for 40.00, two cups for 30.00, shipping 4.90. */
export function orderBody(now: string, overrides: Partial<OrderBody> = {}): OrderBody {
  const placedAt = shift(now, -40);
  return {
    number: fresh('R'), placedAt, currency: 'EUR',
    lines: [{ id: 'lamp', title: 'Tischlampe „Nord“', quantity: 1, total: 4000 }, { id: 'cup', title: 'Becher', quantity: 2, total: 3000 }],
    shipping: 490, total: 7490, charge: { chargedAt: placedAt, authorised: 7490, captured: 7490, settledAt: placedAt },
    latestDelivery: dayOf(shift(now, -20)), buyer: { name: 'Alva Berg', email: 'alva@example.com', locale: 'de' },
    ...overrides,
  };
}

/** A parcel with everything, delivered so many days ago. */
export const delivered = (now: string, daysAgo: number): NonNullable<OrderBody['shipments']> => [{
  id: 'parcel-1', lines: [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }], shippedAt: shift(now, -daysAgo - 2), deliveredAt: shift(now, -daysAgo),
}];

export async function tokenFor(mount: Mount, order: string, key = mount.secretKey): Promise<string> {
  return (await done(mount, 'createOrderToken', { params: { order }, as: key, body: {} })).body.token;
}

/** A new order of the first merchant, or of whoever's key is given. */
export async function placed(mount: Mount, overrides: Partial<OrderBody> = {}, key = mount.secretKey): Promise<Scene> {
  const body = orderBody(await timeOf(mount), overrides);
  await done(mount, 'putOrder', { params: { order: body.number }, as: key, body }, 201);
  return { order: body.number, token: await tokenFor(mount, body.number, key), body, key };
}

/** The buyer has written and the merchant has answered: no contact wait is in the way of a claim. */
export async function answered(mount: Mount, overrides: Partial<OrderBody> = {}, key = mount.secretKey): Promise<Scene> {
  const scene = await placed(mount, overrides, key);
  const params = { order: scene.order };
  await done(mount, 'sendMessage', { params, as: scene.token, body: { id: fresh('message'), text: 'Wo bleibt meine Bestellung?', topic: 'where_is_it' } });
  await done(mount, 'sendMessageAsMerchant', { params, as: key, body: { id: fresh('message'), text: 'Wir fragen nach.' } });
  return scene;
}

export function claimBody(overrides: Partial<ClaimBody> = {}): ClaimBody {
  return {
    id: fresh('claim'), ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: eur(4000), story: 'Die Lampe ist nie angekommen.', outcome: 'refund',
    facts: { addressConfirmed: true }, ...overrides,
  };
}

/** A claim for the lamp that never came, waiting for the merchant. */
export async function claimed(mount: Mount, overrides: Partial<ClaimBody> = {}, key = mount.secretKey): Promise<Scene & { claim: string }> {
  const scene = await answered(mount, {}, key);
  const body = claimBody(overrides);
  await done(mount, 'fileClaim', { params: { order: scene.order }, as: scene.token, body }, 201);
  return { ...scene, claim: body.id };
}

/** The same, with the merchant's side told: the mediator's turn. */
export async function reviewed(mount: Mount, key = mount.secretKey): Promise<Scene & { claim: string }> {
  const scene = await claimed(mount, {}, key);
  await done(mount, 'represent', { params: { claim: scene.claim }, as: key, body: { text: 'Laut Zusteller wurde sie übergeben.' } });
  return scene;
}

export async function caseOf(mount: Mount, { order, token }: Scene): Promise<Case> {
  return there((await done(mount, 'readCase', { params: { order }, as: token })).body, 'the case');
}

export async function claimOf(mount: Mount, scene: Scene & { claim: string }): Promise<Case['claims'][number]> {
  return there((await caseOf(mount, scene)).claims.find(({ id }) => id === scene.claim), 'the claim in its case');
}

export async function advance(mount: Mount, days: number): Promise<void> {
  await done(mount, 'moveClock', { body: { advance: Math.round(days * 86_400) } });
}

/** The smallest PNG there is. */
export const png = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (sign) => sign.charCodeAt(0));

export async function uploaded(mount: Mount, { order, token }: Scene, bytes = png): Promise<string> {
  const file = fresh('file');
  await done(mount, 'putFile', { params: { order, file }, as: token, body: bytes, headers: { 'Content-Type': 'image/png', 'Content-Disposition': "attachment; filename*=UTF-8''Foto.png" } }, 201);
  return file;
}
