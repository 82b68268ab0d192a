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

/** The merchant's own server, which opens payments at a provider of its choice. `secret` (`whsec_…`) signs in both directions, as in Standard Webhooks. */
export interface HostedPayments {
  readonly url: string;
  readonly secret: string;
  /** ISO 4217 codes the provider takes; all of them when left out. */
  readonly currencies?: readonly string[];
}

/** An account with Amazon Pay. `privateKey` is PEM (PKCS #8) and leaves the server in no answer; `region` is `eu`, `na` or `fe`. */
export interface AmazonPayAccount {
  readonly merchantId: string;
  readonly publicKeyId: string;
  readonly privateKey: string;
  readonly region: 'eu' | 'na' | 'fe';
  readonly storeId: string;
  readonly sandbox: boolean;
  readonly ledgerCurrency: string;
}

/** The ways a merchant's buyers may pay, by the name of the method. */
export interface PaymentAccounts { readonly hosted?: HostedPayments; readonly 'amazon-pay'?: AmazonPayAccount }

/** At most one of each, so that whoever rotates gets to retire. */
export interface FormerSecrets { readonly keyHash?: string; readonly tokenSecret?: string; readonly webhookSecret?: string }

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
  /** How buyers may pay. */
  readonly payments?: PaymentAccounts;
  /** Where letters to the merchant go; its published e-mail channel when left out. */
  readonly email?: string;
  readonly webhook?: WebhookTarget;
  /** Days after which an order in which nothing happens any more is erased; `usualRetention` when left out. */
  readonly retention?: number;
  /** What was replaced and holds beside its successor until it is retired. */
  readonly former?: FormerSecrets;
}

/** Every token secret that holds: the present one first, which alone signs. */
export const tokenSecretsOf = ({ tokenSecret, former }: MerchantRecord): readonly string[] => [tokenSecret, ...(former?.tokenSecret === undefined ? [] : [former.tokenSecret])];
/** The hash of every secret key that holds. */
export const keyHashesOf = ({ keyHash, former }: MerchantRecord): readonly string[] => [keyHash, ...(former?.keyHash === undefined ? [] : [former.keyHash])];
