/** Paying on this server's own test page: it tells of the end itself, so nobody has to be asked. */
import type { PaymentAdapter } from './payment.ts';

export const sandbox = (origin: string): PaymentAdapter => ({
  begin: ({ checkout }) => Promise.resolve({ redirect: `${origin}/v1/sandbox/checkouts/${checkout.id}` }),
});
