/** Every route of the contract with what does it. A route of the table that is missing here, or one too many, does not compile. */
import type { Implementations } from './call.ts';
import { checkouts } from './routes/checkouts.ts';
import { claimLists } from './routes/claim-lists.ts';
import { claims } from './routes/claims.ts';
import { conversation } from './routes/conversation.ts';
import { files } from './routes/files.ts';
import { orders } from './routes/orders.ts';
import { overview } from './routes/overview.ts';
import { providerEvents } from './routes/provider-events.ts';
import { publicRoutes } from './routes/public.ts';
import { returns } from './routes/returns.ts';
import { sandbox } from './routes/sandbox.ts';
import { withdrawals } from './routes/withdrawals.ts';

export const implementations: Implementations = {
  ...publicRoutes, ...orders, ...conversation, ...returns, ...files, ...claims, ...claimLists, ...overview, ...checkouts, ...withdrawals, ...providerEvents, ...sandbox,
};
