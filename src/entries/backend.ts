/** `redress/backend`: the reference backend as a function from request to response, for every place where fetch runs. */
export { createBackend, type Backend } from '../backend/handler.ts';
export type { BackendOptions, Log, LogLine, WatchTimes } from '../backend/services.ts';
export type { Bulletin, Watcher } from '../backend/bulletin.ts';
export type { AmazonPayAccount, HostedPayments, MerchantRecord, PaymentAccounts } from '../backend/merchant-record.ts';
export { registerMerchant, RegistrationError, type Registration } from '../backend/register-merchant.ts';
export { createToken, verifyToken, type TokenClaims } from '../backend/tokens.ts';
export { createMemoryStore, memoryState, type MemoryState } from '../backend/memory-store.ts';
export { createMemoryFiles } from '../backend/memory-files.ts';
export { auditRecords, type Audited, type Head } from '../backend/audit.ts';
export { verifyWebhook, WebhookRefused, type ReceivedWebhook, type WebhookCall } from '../backend/verify-webhook.ts';
export { firstBreak } from '../backend/hash.ts';
export type * from '../backend/store.ts';
export type { Housekeeping } from '../backend/housekeeping.ts';
