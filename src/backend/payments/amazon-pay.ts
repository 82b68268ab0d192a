/**
 * Amazon Pay, checkout version 2, where the buyer confirms on Amazon's page (`ProcessOrder`). The session's payload is signed here and opened by Amazon's
 * script in the page. Amazon finalises nothing until `complete` is called, and cancels after 24 hours what was not: so no money moves without us.
 */
import * as z from 'zod/mini';
import type { CheckoutStep, Money } from '../../contract/index.ts';
import { minorUnits } from '../import/decimal.ts';
import type { AmazonPayAccount } from '../merchant-record.ts';
import { Refused } from '../problem.ts';
import type { CheckoutRecord } from '../store.ts';
import { algorithm, signedCall, signPayload } from './amazon-signature.ts';
import { callProvider, unreadable, type Send } from './call-provider.ts';
import { backTo, type PaymentAdapter, type PaymentState } from './payment.ts';

const text = z.optional(z.nullable(z.string()));
const Session = z.object({
  statusDetails: z.object({ state: z.enum(['Open', 'Completed', 'Canceled']), reasonCode: text }),
  merchantMetadata: z.optional(z.nullable(z.object({ merchantReferenceId: text }))),
  chargePermissionId: text,
  chargeId: text,
});
type Session = z.infer<typeof Session>;

/** `{ amount: 4490, currency: 'EUR' }` as `{ amount: '44.90', currencyCode: 'EUR' }`. */
function priceOf({ amount, currency }: Money): { amount: string; currencyCode: string } {
  const units = Number(minorUnits(currency));
  return { amount: (amount / units).toFixed(Math.round(Math.log10(units))), currencyCode: currency };
}

const payloadOf = (record: CheckoutRecord, { storeId }: AmazonPayAccount): string => JSON.stringify({
  webCheckoutDetails: { checkoutMode: 'ProcessOrder', checkoutResultReturnUrl: backTo(record), checkoutCancelUrl: backTo(record) },
  storeId,
  chargePermissionType: 'OneTime',
  paymentDetails: { paymentIntent: 'AuthorizeWithCapture', canHandlePendingAuthorization: false, chargeAmount: priceOf(record.checkout.amount) },
  merchantMetadata: { merchantReferenceId: record.checkout.id },
});

function stateOf({ statusDetails: { state, reasonCode }, chargePermissionId, chargeId }: Session): PaymentState {
  if (state === 'Open') return { state: 'open' };
  if (state === 'Canceled') return { state: reasonCode === 'BuyerCanceled' ? 'cancelled' : 'failed' };
  // a chargeback names the permission, which stands for the whole purchase
  const reference = chargePermissionId ?? chargeId;
  return { state: 'paid', ...(reference ? { charge: { provider: 'amazon-pay', reference } } : {}) };
}

export function amazonPay(account: AmazonPayAccount, { send, now }: { readonly send: Send; readonly now: () => Date }): PaymentAdapter {
  const call = async (method: 'GET' | 'POST', path: string, body?: string) => {
    const { address, init } = await signedCall(account, { method, path, ...(body === undefined ? {} : { body }) }, now());
    return callProvider(send, address, init);
  };

  async function read(session: string): Promise<Session> {
    const { status, json } = await call('GET', `checkoutSessions/${session}`);
    if (status === 404 || status === 400) throw new Refused('return_forged');
    if (status >= 400) throw new Refused('provider_refused');
    const parsed = Session.safeParse(json);
    if (!parsed.success) throw unreadable('Amazon Pay answered with no session.');
    return parsed.data;
  }

  return {
    currencies: [account.ledgerCurrency],

    begin: async (record): Promise<CheckoutStep> => {
      const { region, merchantId, publicKeyId, ledgerCurrency, sandbox } = account;
      const payloadJSON = payloadOf(record, account);
      return {
        amazonPay: {
          script: `https://static-${region}.payments-amazon.com/checkout.js`, merchantId, publicKeyId, ledgerCurrency, sandbox, productType: 'PayOnly',
          payloadJSON, signature: await signPayload(account, payloadJSON), algorithm,
        },
      };
    },

    ask: async ({ session: own, checkout: { id, amount } }, { session: given, bind }) => {
      const session = own ?? given;
      if (session === undefined) return { state: 'open' };
      const found = await read(session);
      if (own === undefined) {
        // once completed, Amazon forgets our reference: whose session it is has to be known, and kept, before
        const reference = found.merchantMetadata?.merchantReferenceId;
        if (found.statusDetails.state === 'Canceled' && reference == null) return stateOf(found);
        if (reference !== id) throw new Refused('return_forged');
        await bind(session);
      }
      if (found.statusDetails.state !== 'Open') return stateOf(found);
      const { status, json } = await call('POST', `checkoutSessions/${session}/complete`, JSON.stringify({ chargeAmount: priceOf(amount) }));
      const completed = Session.safeParse(json);
      // what stood in the way is in the session; the error's own code need not be known
      return stateOf(status === 200 && completed.success ? completed.data : await read(session));
    },
  };
}
