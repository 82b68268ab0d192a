/**
 * A merchant as the backend keeps it: the public profile, the pack its orders get, and its secrets.
 * The secret key is kept as a hash; the token secret as it is, because order tokens are signed with it on both sides.
 */
import type { Merchant, PolicyPack } from '../contract/index.ts';

export interface MerchantRecord {
  readonly profile: Merchant;
  readonly policy: PolicyPack;
  /** SHA-256 (hex) of the secret key `sk_…`. */
  readonly keyHash: string;
  /** Signs order tokens (JWT, HS256): at least 32 characters. */
  readonly tokenSecret: string;
  /** Where buyers may be sent back to after paying: origins such as `https://shop.example`. */
  readonly returnOrigins: readonly string[];
}
