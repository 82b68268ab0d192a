/**
 * For every route a stage on which its rightful caller gets through: the things it needs, made anew, and what is sent. The table is typed by the
 * route table, so a new route without a row does not compile. Used by the access matrix.
 */
import type { RouteName } from '../../src/contract/index.ts';
import { there } from './check.ts';
import type { Mount } from './mount.ts';
import { advance, answered, caseOf, claimBody, claimed, delivered, eur, orderBody, placed, reviewed, timeOf, uploaded, type Scene, png as picture } from './scene.ts';
import { done, fresh, type Sent } from './talk.ts';
import { signed } from './webhook.ts';

/** What to send, all but the bearer; `scene` is the order it is about. */
export interface Stage { readonly sent: Sent<RouteName> & { readonly params: Record<string, string> }; readonly scene?: Scene }
type Make = (mount: Mount) => Promise<Stage>;

const of = (scene: Scene, params: Record<string, string>, rest: Omit<Sent<RouteName>, 'params' | 'as'> = {}): Stage => ({ sent: { ...rest, params } as Stage['sent'], scene });
/** About the order alone. */
const order = (scene: Scene, rest: Omit<Sent<RouteName>, 'params'> = {}): Stage => of(scene, { order: scene.order }, rest);
/** About a claim, by its order for buyers. */
const claim = (scene: Scene & { claim: string }, body?: object): Stage => of(scene, { order: scene.order, claim: scene.claim }, body ? { body: body as Record<string, unknown> } : {});
const text = 'Hier ist, was wir dazu wissen.';
const lamp = [{ line: 'lamp', quantity: 1 }];
const message = () => ({ id: fresh('message'), text });

type Claimed = Scene & { claim: string };
const asMerchant = (mount: Mount, { claim: id }: Claimed) => ({ params: { claim: id }, as: mount.secretKey });
const offered = async (mount: Mount): Promise<Claimed> => {
  const scene = await claimed(mount);
  await done(mount, 'offer', { ...asMerchant(mount, scene), body: { kind: 'partial_refund', amount: eur(900) } });
  return scene;
};
const granted = async (mount: Mount): Promise<Claimed> => {
  const scene = await claimed(mount);
  await done(mount, 'acceptClaim', { ...asMerchant(mount, scene), body: {} });
  return scene;
};
const asked = async (mount: Mount, whom: 'buyer' | 'merchant'): Promise<Claimed> => {
  const scene = await reviewed(mount);
  await done(mount, 'ask', { params: { claim: scene.claim }, as: mount.mediatorKey, body: { of: whom, text } });
  return scene;
};
const decided = async (mount: Mount, decision: 'denied' | 'granted'): Promise<Claimed> => {
  const scene = await reviewed(mount);
  await done(mount, 'decide', { params: { claim: scene.claim }, as: mount.mediatorKey, body: { decision, reason: text } });
  return scene;
};
/** A return asked for, and as far along as its merchant has taken it. */
const returning = async (mount: Mount, kind: 'return' | 'exchange', ...steps: ('approveReturn' | 'receiveReturn')[]): Promise<{ scene: Scene; params: Record<string, string> }> => {
  const scene = await placed(mount, { shipments: delivered(await timeOf(mount), 3) });
  const id = fresh('return');
  const params = { order: scene.order, return: id };
  await done(mount, 'requestReturn', { params: { order: scene.order }, as: scene.token, body: { id, kind, lines: lamp } });
  for (const step of steps) await done(mount, step, { params, as: mount.secretKey, body: step === 'approveReturn' ? {} : { condition: 'as_sent' } });
  return { scene, params };
};
const returnStage = async (mount: Mount, body: object, kind: 'return' | 'exchange' = 'return', ...steps: ('approveReturn' | 'receiveReturn')[]): Promise<Stage> => {
  const { scene, params } = await returning(mount, kind, ...steps);
  return of(scene, params, { body: body as Record<string, unknown> });
};
const png = { headers: { 'Content-Type': 'image/png' } };
const withFile = async (mount: Mount, scene: Scene): Promise<Stage> => of(scene, { order: scene.order, file: await uploaded(mount, scene), ...('claim' in scene ? { claim: scene.claim as string } : {}) });
const newFile = async (mount: Mount): Promise<Stage> => of(await placed(mount), { order: '', file: fresh('file') }, { ...png, body: picture });
/** The order's number, where the stage was made before it was known. */
const named = async (made: Promise<Stage>): Promise<Stage> => {
  const { sent, scene } = await made;
  return { sent: { ...sent, params: { ...sent.params, order: there(scene, 'the scene').order } }, ...(scene ? { scene } : {}) };
};
const cartBody = { currency: 'EUR', lines: [{ id: '1', title: 'Lampe', quantity: 1, total: 990 }], total: 990, latestDelivery: '2030-01-01' };
const checkoutBody = async (mount: Mount) => {
  const cart = fresh('cart');
  await done(mount, 'putCart', { params: { cart }, as: mount.secretKey, body: cartBody });
  return { id: fresh('checkout'), merchant: mount.merchant, cart, amount: eur(990), method: 'sandbox', returnUrl: 'https://shop.example/danke' } as const;
};
const checkout = async (mount: Mount): Promise<Record<string, string>> => {
  const body = await checkoutBody(mount);
  await done(mount, 'createCheckout', { body }, 201);
  return { checkout: body.id };
};
const alone = (params: Record<string, string> = {}, rest: Omit<Sent<RouteName>, 'params'> = {}): Promise<Stage> => Promise.resolve({ sent: { ...rest, params } as Stage['sent'] });
const withdrawal = (mount: Mount, contract: string) => ({ id: fresh('withdrawal'), merchant: mount.merchant, name: 'Alva Berg', contract, email: 'alva@example.com' });

export const stages: Readonly<Record<RouteName, Make>> = {
  readMerchant: (mount) => alone({ merchant: mount.merchant }),
  readHealth: () => alone(),
  readOpenApi: () => alone(),
  createCheckout: async (mount) => alone({}, { body: await checkoutBody(mount) }),
  readCheckout: async (mount) => alone(await checkout(mount)),
  withdrawContract: async (mount) => {
    const scene = await placed(mount);
    return of(scene, {}, { body: withdrawal(mount, scene.order) });
  },

  readCase: async (mount) => order(await placed(mount)),
  watchCase: async (mount) => order(await placed(mount)),
  sendMessage: async (mount) => order(await placed(mount), { body: message() }),
  markRead: async (mount) => {
    const scene = await answered(mount);
    return order(scene, { body: { message: there((await caseOf(mount, scene)).messages.at(-1), 'a message').id } });
  },
  quoteReturn: async (mount) => order(await placed(mount, { shipments: delivered(await timeOf(mount), 3) }), { query: { kind: 'return', lines: JSON.stringify(lamp) } }),
  requestReturn: async (mount) => order(await placed(mount, { shipments: delivered(await timeOf(mount), 3) }), { body: { id: fresh('return'), kind: 'return', lines: lamp } }),
  withdrawReturn: (mount) => returnStage(mount, {}),
  rate: async (mount) => order(await placed(mount), { body: { id: fresh('rating'), stars: 4 } }),
  putFile: (mount) => named(newFile(mount)),
  readFile: async (mount) => withFile(mount, await placed(mount)),
  fileClaim: async (mount) => order(await answered(mount), { body: claimBody() }),
  acceptOffer: async (mount) => claim(await offered(mount), {}),
  declineOffer: async (mount) => claim(await offered(mount), {}),
  answerAsBuyer: async (mount) => claim(await asked(mount, 'buyer'), { text }),
  withdrawClaim: async (mount) => claim(await claimed(mount), {}),
  appealAsBuyer: async (mount) => claim(await decided(mount, 'denied'), { text }),

  putOrder: async (mount) => {
    const scene = await placed(mount);
    return order(scene, { body: scene.body });
  },
  readCaseAsMerchant: async (mount) => order(await placed(mount)),
  createOrderToken: async (mount) => order(await placed(mount), { body: {} }),
  sendMessageAsMerchant: async (mount) => order(await placed(mount), { body: message() }),
  markReadAsMerchant: async (mount) => {
    const scene = await answered(mount);
    return order(scene, { body: { message: there((await caseOf(mount, scene)).messages[0], 'a message').id } });
  },
  putFileAsMerchant: (mount) => named(newFile(mount)),
  readFileAsMerchant: async (mount) => withFile(mount, await placed(mount)),
  approveReturn: (mount) => returnStage(mount, {}),
  refuseReturn: (mount) => returnStage(mount, { reason: text }),
  receiveReturn: (mount) => returnStage(mount, { condition: 'as_sent' }, 'return', 'approveReturn'),
  exchangeReturn: (mount) => returnStage(mount, {}, 'exchange', 'approveReturn', 'receiveReturn'),
  refundReturn: (mount) => returnStage(mount, { reference: 're_1' }, 'return', 'approveReturn', 'receiveReturn'),
  listOrders: async (mount) => of(await placed(mount), {}),
  readPerformance: () => alone(),
  listWithdrawals: () => alone(),
  assignWithdrawal: async (mount) => {
    const scene = await placed(mount);
    const body = withdrawal(mount, scene.order);
    await done(mount, 'withdrawContract', { body }, 201);
    return of(scene, { withdrawal: body.id }, { body: { order: scene.order } });
  },
  listClaims: async (mount) => of(await claimed(mount), {}),
  acceptClaim: async (mount) => claim(await claimed(mount), {}),
  offer: async (mount) => claim(await claimed(mount), { kind: 'partial_refund', amount: eur(900) }),
  acceptCounter: async (mount) => {
    const scene = await offered(mount);
    await done(mount, 'declineOffer', { params: { order: scene.order, claim: scene.claim }, as: scene.token, body: { counter: eur(2000) } });
    return claim(scene, {});
  },
  represent: async (mount) => claim(await claimed(mount), { text }),
  answerAsMerchant: async (mount) => claim(await asked(mount, 'merchant'), { text }),
  receiveClaimReturn: async (mount) => {
    const scene = await claimed(mount);
    await done(mount, 'acceptClaim', { ...asMerchant(mount, scene), body: { returnFirst: true } });
    return claim(scene, { condition: 'as_sent' });
  },
  confirmRefund: async (mount) => claim(await granted(mount), { reference: 're_1' }),
  appealAsMerchant: async (mount) => claim(await decided(mount, 'granted'), { text }),
  putCart: () => alone({ cart: fresh('cart') }, { body: cartBody }),

  listClaimsAsMediator: async (mount) => of(await claimed(mount), {}),
  readCaseAsMediator: async (mount) => claim(await claimed(mount)),
  readFileAsMediator: async (mount) => withFile(mount, await claimed(mount)),
  ask: async (mount) => claim(await reviewed(mount), { of: 'buyer', text }),
  decide: async (mount) => claim(await reviewed(mount), { decision: 'denied', reason: text }),
  refundAsMediator: async (mount) => {
    const scene = await granted(mount);
    await advance(mount, 15);
    return claim(scene, { reference: 'med_1' });
  },

  receiveProviderEvent: async (mount) => {
    const body = JSON.stringify({ type: 'chargeback_opened', data: { charge: fresh('ch'), reference: fresh('dp'), amount: eur(7490) } });
    return alone({ provider: 'sandbox' }, { key: null, query: { merchant: mount.merchant }, body: new TextEncoder().encode(body), headers: { 'Content-Type': 'application/json', ...await signed(mount.providerSecret, body, { id: fresh('msg') }) } });
  },

  moveClock: () => alone({}, { body: { advance: 0 } }),
  showSandboxCheckout: async (mount) => alone(await checkout(mount)),
  settleSandboxCheckout: async (mount) => alone(await checkout(mount), { key: null, body: 'action=pay', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
};

/** An order at another merchant that happens to have the number of this one. */
export const namesakeOf = async (mount: Mount, { order: number }: Scene): Promise<Scene> =>
  placed(mount, { number, placedAt: orderBody(await timeOf(mount)).placedAt }, mount.other.secretKey);
