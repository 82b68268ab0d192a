/** What the names in the paths of the route table look like, by parameter. Used by the backend, and for the OpenAPI document. */
import type * as z from 'zod/mini';
import { CartId } from './checkout.ts';
import { Merchant } from './merchant.ts';
import { ProviderName } from './provider.ts';
import { Id, OrderNumber } from './text.ts';

export const params: Readonly<Record<string, z.ZodMiniType>> = {
  order: OrderNumber, merchant: Merchant.shape.id, cart: CartId, claim: Id, return: Id, file: Id, withdrawal: Id, checkout: Id, provider: ProviderName,
};
