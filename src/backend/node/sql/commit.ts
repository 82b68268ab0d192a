/**
 * One step of a case as one statement: PostgreSQL runs it whole or not at all, in a single round trip. Everything hangs on `moved`, the
 * row of the case: if its version is not the expected one, `moved` is empty and nothing else is written either.
 */
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { Step, StepResult } from '../../store.ts';
import { statesBefore } from './checkouts.ts';
import { orderColumns, withdrawalColumns } from './project.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables> | Transaction<Tables>;

/** A column of values as one array parameter. */
const column = <T>(rows: readonly T[], type: 'text' | 'integer', of: (row: T) => string | number): RawBuilder<unknown> =>
  sql`${rows.map(of)}::${sql.raw(type)}[]`;

/** The case's row, moved on from the expected version. */
function moved({ key, expected, events, due }: Step): RawBuilder<unknown> {
  const version = expected + events.length;
  return expected === 0
    ? sql`insert into cases (merchant, order_no, version, due) values (${key.merchant}, ${key.order}, ${version}, ${due}) on conflict do nothing returning merchant, order_no`
    : sql`update cases set version = ${version}, due = ${due}, leased = '' where merchant = ${key.merchant} and order_no = ${key.order} and version = ${expected} returning merchant, order_no`;
}

/** Claims are updated where they are this case's own; a new row with another case's id runs into the primary key, which stops the whole step. */
function claimParts({ claims }: Step): RawBuilder<unknown>[] {
  if (claims.length === 0) return [];
  const rows = sql`unnest(${column(claims, 'text', (row) => row.id)}, ${column(claims, 'text', (row) => row.number)}, ${column(claims, 'text', (row) => row.state)},
    ${column(claims, 'text', (row) => row.filedAt)}, ${column(claims, 'text', (row) => JSON.stringify(row))}) as r (id, number, state, filed_at, body)`;
  return [
    sql`claims_updated as (update claims set number = r.number, state = r.state, body = r.body from moved, ${rows}
      where claims.id = r.id and claims.merchant = moved.merchant and claims.order_no = moved.order_no)`,
    sql`claims_added as (insert into claims (id, merchant, order_no, number, state, filed_at, body)
      select r.id, moved.merchant, moved.order_no, r.number, r.state, r.filed_at, r.body from moved, ${rows}
      where not exists (select 1 from claims own where own.id = r.id and own.merchant = moved.merchant and own.order_no = moved.order_no))`,
  ];
}

function replyParts({ reply }: Step): RawBuilder<unknown>[] {
  if (!reply) return [];
  const { principal, key, fingerprint, status, body, at } = reply;
  return [sql`reply_kept as (insert into replies (principal, key, fingerprint, status, body, at)
    select ${principal}, ${key}, ${fingerprint}, ${status}::integer, ${body}, ${at} from moved)`];
}

/** The order's row, written anew: the case is at hand, so nothing is read for it. */
function orderParts({ key, order }: Step): RawBuilder<unknown>[] {
  if (!order) return [];
  const columns = orderColumns(key, order);
  return [sql`order_shown as (insert into orders (${columns.names}) select ${columns.values} from moved on conflict (merchant, order_no) do update set ${columns.updates})`];
}

/** The declaration; and that a case knows of it, which runs into the primary key when it is another order's. */
function withdrawalParts({ key, withdrawal }: Step): RawBuilder<unknown>[] {
  if (!withdrawal) return [];
  const { id } = withdrawal.receipt;
  return [
    sql`withdrawal_kept as (insert into withdrawals (merchant, id, received_at, body) select ${withdrawalColumns(withdrawal)} from moved on conflict do nothing)`,
    ...(withdrawal.order === undefined ? [] : [sql`withdrawal_told as (insert into withdrawal_orders (merchant, id, order_no) select ${key.merchant}::text, ${id}::text, ${withdrawal.order}::text from moved)`]),
  ];
}

/** Where news about the charge will find the case; a later state of the order takes the place of the earlier. */
function chargeParts({ charge }: Step): RawBuilder<unknown>[] {
  if (!charge) return [];
  return [sql`charge_named as (insert into charges (merchant, order_no, provider, reference)
    select merchant, order_no, ${charge.provider}::text, ${charge.reference}::text from moved
    on conflict (merchant, order_no) do update set provider = excluded.provider, reference = excluded.reference)`];
}

function outboxParts({ outbox }: Step): RawBuilder<unknown>[] {
  if (outbox.length === 0) return [];
  return [sql`outbox_written as (insert into outbox (id, at, recipient, topic, body, due)
    select m.id, m.at, m.recipient, m.topic, m.body, m.due from moved, unnest(${column(outbox, 'text', (each) => each.id)}, ${column(outbox, 'text', (each) => each.at)},
      ${column(outbox, 'text', (each) => each.to)}, ${column(outbox, 'text', (each) => each.topic)}, ${column(outbox, 'text', (each) => each.body)},
      ${column(outbox, 'text', (each) => each.notBefore ?? '')}) as m (id, at, recipient, topic, body, due))`];
}

async function write(db: Db, step: Step): Promise<boolean> {
  const { events } = step;
  const eventPart = sql`events_written as (insert into events (merchant, order_no, seq, at, body, hash)
    select moved.merchant, moved.order_no, e.seq, e.at, e.body, e.hash from moved, unnest(${column(events, 'integer', (event) => event.seq)},
      ${column(events, 'text', (event) => event.at)}, ${column(events, 'text', (event) => event.body)}, ${column(events, 'text', (event) => event.hash)}) as e (seq, at, body, hash))`;
  const parts = [sql`moved as (${moved(step)})`, eventPart, ...claimParts(step), ...orderParts(step), ...withdrawalParts(step), ...chargeParts(step), ...replyParts(step), ...outboxParts(step)];
  const { rows } = await sql`with ${sql.join(parts)} select 1 from moved`.execute(db);
  return rows.length > 0;
}

/** Undoes a transaction from inside; never leaves this file. */
class Undone extends Error {
  readonly result: StepResult;
  constructor(result: StepResult) {
    super(result);
    this.result = result;
  }
}

/** A step that closes a checkout is two statements, so it takes a transaction around them. */
async function writeWithCheckout(db: Kysely<Tables>, step: Step, checkout: NonNullable<Step['checkout']>): Promise<StepResult> {
  return db.transaction().execute(async (transaction): Promise<StepResult> => {
    const closed = await transaction.updateTable('checkouts').set({ state: checkout.checkout.state, body: JSON.stringify(checkout) })
      .where('id', '=', checkout.checkout.id).where('state', 'in', statesBefore(checkout)).returning('id').execute();
    if (closed.length === 0) throw new Undone('checkout_closed');
    if (!await write(transaction, step)) throw new Undone('case_moved');
    return 'committed';
  });
}

/** What it means when a row is there already. Each of these tables has one key; where they are partitioned (demo/deploy), the database names the part. */
const taken: Readonly<Record<string, StepResult>> = { replies: 'reply_exists', claims: 'claim_taken', withdrawal_orders: 'withdrawal_told', cases: 'case_moved', events: 'case_moved' };

/** What a refusal of the database means for the step, if it means anything. */
function resultOf(error: unknown): StepResult | undefined {
  if (error instanceof Undone) return error.result;
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, table } = error as { code?: unknown; table?: unknown };
  // a deadlock or a serialisation failure was rolled back: decide again
  if (code === '40P01' || code === '40001') return 'case_moved';
  return code === '23505' ? taken[String(table).replace(/_\d+$/, '')] : undefined;
}

export async function commitStep(db: Kysely<Tables>, step: Step): Promise<StepResult> {
  try {
    if (step.checkout) return await writeWithCheckout(db, step, step.checkout);
    return await write(db, step) ? 'committed' : 'case_moved';
  } catch (error) {
    const result = resultOf(error);
    if (result === undefined) throw error;
    return result;
  }
}
