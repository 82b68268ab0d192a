/**
 * The tables behind the SQL store, as Kysely sees them. Moments and ids are text with the C collation: they compare as they do in memory,
 * on both drivers, whatever language the database speaks. Bodies are JSON as text, because a store does not look inside.
 */
import type { Generated } from 'kysely';

export interface Tables {
  merchants: { id: string; key_hash: string; former_key_hash: string | null; body: string };
  events: { merchant: string; order_no: string; seq: number; at: string; body: string; hash: string };
  cases: { merchant: string; order_no: string; version: number; due: string | null; leased: string };
  claims: { id: string; merchant: string; order_no: string; number: string; state: string; filed_at: string; body: string };
  orders: {
    merchant: string; order_no: string; name: string; search: string; placed_at: string; updated_at: string; currency: string; paid: number;
    waiting: string[]; defective: boolean; disputed: boolean; body: string;
  };
  withdrawals: { merchant: string; id: string; received_at: string; body: string };
  withdrawal_orders: { merchant: string; id: string; order_no: string };
  charges: { merchant: string; order_no: string; provider: string; reference: string };
  strays: { id: string; merchant: string; provider: string; charges: string[]; at: string; body: string };
  replies: { principal: string; key: string; fingerprint: string; status: number; body: string; at: string };
  outbox: { id: string; at: string; recipient: string; topic: string; body: string; state: string; due: string; attempts: number; problem: string | null };
  /** `at` of the two below: the database's own time of writing, for whoever clears them away. */
  carts: { merchant: string; cart: string; body: string; at: Generated<string> };
  checkouts: { id: string; state: string; body: string; due: string | null; at: Generated<string> };
  settings: { name: string; value: string };
}
