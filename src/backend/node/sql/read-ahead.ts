/** What a buyer's request asks for first, in one journey to the database: a row for the merchant, one for the reply, one for each event. Used by `sql-store.ts` only. */
import { CompiledQuery, type Kysely } from 'kysely';
import type { MerchantRecord } from '../../merchant-record.ts';
import type { Ahead, CaseKey, StoredEvent, StoredReply } from '../../store.ts';
import type { Tables } from './tables.ts';

interface Row { readonly of: 'merchant' | 'reply' | 'event'; readonly number: number; readonly at: string; readonly body: string; readonly hash: string }

const events = `select 'event' as of, seq as number, at, body, hash from events where merchant = $1 and order_no = $2`;
const merchant = `select 'merchant', 0, '', body, '' from merchants where id = $1`;
const reply = `select 'reply', status, at, body, fingerprint from replies where principal = $3 and key = $4`;
const forReading = `${events} union all ${merchant} order by number`;
const forWriting = `${events} union all ${merchant} union all ${reply} order by number`;

export async function readAhead(db: Kysely<Tables>, key: CaseKey, asked?: Pick<StoredReply, 'principal' | 'key'>): Promise<Ahead> {
  const { rows } = await db.executeQuery<Row>(asked ? CompiledQuery.raw(forWriting, [key.merchant, key.order, asked.principal, asked.key]) : CompiledQuery.raw(forReading, [key.merchant, key.order]));
  const found: StoredEvent[] = [];
  let ahead: Omit<Ahead, 'case'> = { merchant: undefined, reply: undefined };
  for (const { of, number, at, body, hash } of rows) {
    if (of === 'event') found.push({ seq: number, at, body, hash });
    else if (of === 'merchant') ahead = { ...ahead, merchant: JSON.parse(body) as MerchantRecord };
    else if (asked) ahead = { ...ahead, reply: { ...asked, fingerprint: hash, status: number, body, at } };
  }
  return { ...ahead, case: found.length === 0 ? undefined : { key: { merchant: key.merchant, order: key.order }, version: found.length, events: found } };
}
