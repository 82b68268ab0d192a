/**
 * A merchant as the backend keeps it: the public profile, the pack its orders get, and its secrets.
 * The secret key is kept as a hash; the token secret as it is, because order tokens are signed with it on both sides.
 */
import type { Merchant, PolicyPack } from '../contract/index.ts';

/** What proves that an event comes from a provider. Certificates are PEM and pinned here: one that a message names is never fetched. */
export interface ProviderSecrets {
  /** `whsec_…` of the endpoint in Stripe's dashboard. */
  readonly stripe?: { readonly secret: string };
  readonly paypal?: { readonly webhookId: string; readonly certificate: string };
  /** The topic is pinned as well: the certificate is that of all of Amazon's notifications, so anybody's topic is signed with it. */
  readonly 'amazon-pay'?: { readonly topicArn: string; readonly certificate: string };
  /** `whsec_…` as in Standard Webhooks, on a server run as a sandbox. */
  readonly sandbox?: { readonly secret: string };
}

/** Where the merchant's own systems are told, signed as in Standard Webhooks with `secret` (`whsec_…`). */
export interface WebhookTarget { readonly url: string; readonly secret: string }

export interface MerchantRecord {
  readonly profile: Merchant;
  readonly policy: PolicyPack;
  /** SHA-256 (hex) of the secret key `sk_…`. */
  readonly keyHash: string;
  /** Signs order tokens (JWT, HS256): at least 32 characters. */
  readonly tokenSecret: string;
  /** Where buyers may be sent back to after paying: origins such as `https://shop.example`. */
  readonly returnOrigins: readonly string[];
  /** The payment providers whose events are taken for this merchant. */
  readonly providers?: ProviderSecrets;
  /** Where letters to the merchant go; its published e-mail channel when left out. */
  readonly email?: string;
  readonly webhook?: WebhookTarget;
  /** Days after which an order in which nothing happens any more is erased; `usualRetention` when left out. */
  readonly retention?: number;
}
