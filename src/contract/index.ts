/** The contract: everything that can be said between a widget and a claims API. */
export * from './case.ts';
export * from './checkout.ts';
export * from './claim.ts';
export * from './file.ts';
export * from './ground.ts';
export * from './merchant.ts';
export * from './message.ts';
export * from './money.ts';
export * from './order.ts';
export * from './page-routes.ts';
export * from './policy.ts';
export * from './problem.ts';
export * from './return.ts';
export * from './route.ts';
export * from './routes.ts';
export * from './text.ts';
export * from './withdrawal.ts';
