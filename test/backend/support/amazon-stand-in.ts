/**
 * Amazon Pay's server as its documentation describes it, as far as a checkout needs it: checks the signatures of payloads and calls with node's own
 * cryptography, keeps sessions, and moves money when a session is completed, once. What a completed session has forgotten, it has forgotten here too.
 */
import { constants, createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import type { AmazonPaySession } from '../../../src/contract/index.ts';
import type { AmazonPayAccount } from '../../../src/entries/backend.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
export { privateKey as amazonKey, publicKey as amazonPublicKey };

export const amazonAccount: AmazonPayAccount = {
  merchantId: 'A1MADEUPMERCHANT', publicKeyId: 'SANDBOX-MADEUPKEY', privateKey, region: 'eu', storeId: 'amzn1.application-oa2-client.madeup', sandbox: true, ledgerCurrency: 'EUR',
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The documented check: RSASSA-PSS, SHA-256, a salt of exactly 32 bytes. */
export const verifies = (text: string, signature: string, saltLength = 32): boolean => createVerify('RSA-SHA256').update(`AMZN-PAY-RSASSA-PSS-V2\n${hash(text)}`)
  .verify({ key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature, 'base64');

interface Kept { state: 'Open' | 'Completed' | 'Canceled'; reason: string | null; readonly reference: string; readonly amount: string; readonly currency: string; permission: string | null }
interface Payload {
  readonly webCheckoutDetails: { readonly checkoutResultReturnUrl: string; readonly checkoutMode: string };
  readonly paymentDetails: { readonly paymentIntent: string; readonly chargeAmount: { readonly amount: string; readonly currencyCode: string } };
  readonly merchantMetadata: { readonly merchantReferenceId: string };
}

export interface AmazonStandIn {
  fetch(request: Request): Promise<Response>;
  /** The buyer confirms on Amazon's page. Returns where Amazon sends the browser. */
  confirm(session: AmazonPaySession): string;
  cancel(id: string, reason: string): void;
  /** The permission under which money was taken, by our reference. */
  readonly money: Map<string, string>;
  readonly sessions: Map<string, Kept>;
  readonly calls: string[];
}

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** Whether a call is signed as documented, over what has really arrived. */
function isSigned({ method, url, headers }: Request, body: string): boolean {
  const found = /^AMZN-PAY-RSASSA-PSS-V2 PublicKeyId=([\w-]+), SignedHeaders=([\w;-]+), Signature=(\S+)$/.exec(headers.get('authorization') ?? '');
  if (found?.[1] !== amazonAccount.publicKeyId) return false;
  const names = found[2]!.split(';');
  if (!['accept', 'content-type', 'x-amz-pay-date', 'x-amz-pay-host', 'x-amz-pay-region'].every((name) => names.includes(name)) || names.join() !== [...names].sort().join()) return false;
  if (!/^\d{8}T\d{6}Z$/.test(headers.get('x-amz-pay-date') ?? '') || headers.get('x-amz-pay-host') !== new URL(url).host || headers.get('x-amz-pay-region') !== 'eu') return false;
  const canonical = [method, new URL(url).pathname, new URL(url).search.slice(1), ...names.map((name) => `${name}:${headers.get(name) ?? ''}`), '', names.join(';'), hash(body)].join('\n');
  return verifies(canonical, found[3]!);
}

export function amazonStandIn(): AmazonStandIn {
  const sessions = new Map<string, Kept>();
  const [money, calls] = [new Map<string, string>(), [] as string[]];
  let counter = 0;

  const shown = (id: string, { state, reason, reference, amount, currency, permission }: Kept) => ({
    checkoutSessionId: id, statusDetails: { state, reasonCode: reason, reasonDescription: null }, chargePermissionId: permission, chargeId: permission && `${permission}-C000001`,
    merchantMetadata: state === 'Open' ? { merchantReferenceId: reference } : null, paymentDetails: state === 'Open' ? { chargeAmount: { amount, currencyCode: currency } } : null,
  });

  return {
    money, sessions, calls,
    fetch: async (request) => {
      const body = await request.text();
      const { host, pathname } = new URL(request.url);
      calls.push(`${request.method} ${pathname}`);
      if (host !== 'pay-api.amazon.eu' || !isSigned(request, body)) return json({ reasonCode: 'InvalidRequestSignature' }, 401);
      const [, id = '', complete] = /^\/v2\/checkoutSessions\/([\w-]+)(\/complete)?$/.exec(pathname) ?? [];
      const session = sessions.get(id);
      if (!session) return json({ reasonCode: 'ResourceNotFound' }, 404);
      if (!complete) return json(shown(id, session));
      if (session.state !== 'Open') return json({ reasonCode: session.state === 'Canceled' ? 'CheckoutSessionCanceled' : 'InvalidCheckoutSessionStatus' }, 422);
      const { chargeAmount } = JSON.parse(body) as { chargeAmount: { amount: string; currencyCode: string } };
      if (chargeAmount.amount !== session.amount || chargeAmount.currencyCode !== session.currency) return json({ reasonCode: 'InvalidParameterValue' }, 400);
      session.state = 'Completed';
      session.permission = `S02-${String(counter += 1).padStart(7, '0')}-0000001`;
      if (money.has(session.reference)) throw new Error('charged twice');
      money.set(session.reference, session.permission);
      return json(shown(id, session));
    },
    confirm: ({ payloadJSON, signature }) => {
      if (!verifies(payloadJSON, signature)) throw new Error('The payload is not signed.');
      const { webCheckoutDetails, paymentDetails: { chargeAmount }, merchantMetadata } = JSON.parse(payloadJSON) as Payload;
      const id = `session-${String(counter += 1)}-made-up`;
      sessions.set(id, { state: 'Open', reason: null, reference: merchantMetadata.merchantReferenceId, amount: chargeAmount.amount, currency: chargeAmount.currencyCode, permission: null });
      return `${webCheckoutDetails.checkoutResultReturnUrl}&amazonCheckoutSessionId=${id}`;
    },
    cancel: (id, reason) => {
      Object.assign(sessions.get(id)!, { state: 'Canceled', reason });
    },
  };
}
