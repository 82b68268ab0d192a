/** News from payment providers about an order's charge: where it is sent, and what the server did with it. The body is the provider's own. */
import * as z from 'zod/mini';
import { Merchant } from './merchant.ts';
import { line } from './text.ts';

/** `stripe`, `paypal`, `amazon-pay`; `sandbox` on a server run as one. */
export const ProviderName = line(60);

/** Whose account the event belongs to: part of the address that is registered with the provider. */
export const ProviderQuery = z.strictObject({ merchant: Merchant.shape.id });

/** `kept`: no order carries this charge yet, or its order did not take the news; it waits for the order and is shown to whoever runs the server. */
export const ProviderReceipt = z.object({ outcome: z.enum(['recorded', 'repeated', 'ignored', 'kept']) });
export type ProviderReceipt = z.infer<typeof ProviderReceipt>;
