/**
 * The statutory withdrawal. What anyone declares is kept word for word in a record of its own, first and whatever else is true: a token that
 * has expired, an order nobody knows. With a good token the order's case is told afterwards; what the case thinks of it blocks nothing.
 * The record's name holds a tab, which no order number can hold, so that it is never mistaken for an order.
 */
import type { WithdrawalReceipt } from '../../contract/index.ts';
import type { CaseEvent } from '../../rules/index.ts';
import type { CaseFile } from '../../rules/index.ts';
import { act, type Plan } from '../act.ts';
import { bearerOf } from '../authenticate.ts';
import { answer, type Answer, type Call, type Implementations, type Keep } from '../call.ts';
import { caseExists } from '../case-record.ts';
import { eventOf, isErased, textOf } from '../event-text.ts';
import { chain, chainStart } from '../hash.ts';
import { replay, storedReply } from '../idempotency.ts';
import { everyone, messagesTo } from '../outbox.ts';
import { invalid, Refused } from '../problem.ts';
import type { Services } from '../services.ts';
import type { CaseKey } from '../store.ts';
import { verifyToken } from '../tokens.ts';

type Body = Call<'withdrawContract'>['body'];

/** Where a declaration is kept. */
export const withdrawalKey = (merchant: string, id: string): CaseKey => ({ merchant, order: `withdrawal\t${id}` });

function receiptOf({ id, merchant, name, contract, email, lines, items, note }: Body, receivedAt: string): WithdrawalReceipt {
  return { id, receivedAt, merchant, name, contract, email, ...(lines ? { lines } : {}), ...(items !== undefined ? { items } : {}), ...(note !== undefined ? { note } : {}) };
}

/** Keeps the declaration and says when it arrived; one that is already kept, when it did arrive. */
async function keepDeclaration(services: Services, body: Body, keep: Keep | undefined): Promise<Answer> {
  const key = withdrawalKey(body.merchant, body.id);
  const receivedAt = await services.now();
  const withdrawal = receiptOf(body, receivedAt);
  const event: CaseEvent = { at: receivedAt, by: 'buyer', type: 'contract_withdrawn', withdrawal, wholeOrder: isWhole(body, undefined), ...(body.locale ? { locale: body.locale } : {}) };
  const text = textOf(event);
  const stored = { seq: 1, at: receivedAt, body: text, hash: await chain(chainStart(key), text) };
  const result = answer(201, withdrawal);
  const done = await services.commit({
    key, expected: 0, events: [stored], claims: [], withdrawal: { receipt: withdrawal }, due: null,
    outbox: messagesTo(everyone, key, stored, event.type),
    ...(keep ? { reply: storedReply(keep, result, receivedAt) } : {}),
  });
  if (done === 'committed') return keep ? { ...result, kept: true } : result;
  const again = keep && done === 'reply_exists' ? await replay(services, keep) : undefined;
  if (again) return again;
  const record = await services.store.readCase(key);
  if (!record) throw new Error('A declaration was kept already, but it is not there.');
  const first = isErased(record) ? undefined : eventOf(record.events[0]!.body);
  const kept = first?.type === 'contract_withdrawn' ? first.withdrawal : undefined;
  if (!kept || JSON.stringify(kept) !== JSON.stringify(receiptOf(body, kept.receivedAt))) throw new Refused('withdrawal_id_taken');
  return answer(201, kept);
}

/** The whole order: nothing was picked out, or everything was. */
function isWhole({ lines = [], items }: Pick<WithdrawalReceipt, 'lines' | 'items'>, file: CaseFile | undefined): boolean {
  if (lines.length === 0) return items === undefined;
  return file?.order.lines.every((line) => lines.some((picked) => picked.line === line.id && picked.quantity >= line.quantity)) ?? false;
}

/** The order whose case should hear of it: the token's, unless the declaration names another order of this merchant. */
async function orderOf({ services, request, body }: Call<'withdrawContract'>): Promise<CaseKey | undefined> {
  const bearer = bearerOf(request);
  if (bearer === undefined) return undefined;
  try {
    const { merchant, claims } = await verifyToken(bearer, services.trueNow(), (id) => services.store.readMerchant(id));
    if (claims.role !== 'buyer' || merchant.profile.id !== body.merchant) return undefined;
    const named = { merchant: body.merchant, order: body.contract.trim() };
    if (named.order !== claims.order && await caseExists(services.store, named)) return undefined;
    return { merchant: body.merchant, order: claims.order };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Tells an order's case of a declaration. Telling it again changes nothing. */
export function tellCase(services: Services, key: CaseKey, withdrawal: WithdrawalReceipt, answer: Plan['answer'], keep?: Keep): Promise<Answer> {
  return act(services, { key, command: (_now, { file }) => ({ by: 'buyer', type: 'withdraw_contract', withdrawal, wholeOrder: isWhole(withdrawal, file) }), answer, keep });
}

/** What the case thinks of it, or that it has gone to another order, blocks nothing. */
async function tellCaseOfToken(services: Services, key: CaseKey, kept: Answer): Promise<void> {
  try {
    await tellCase(services, key, JSON.parse(kept.body) as WithdrawalReceipt, () => kept);
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'version_conflict') throw error;
  }
}

export const withdrawals: Pick<Implementations, 'withdrawContract'> = {
  withdrawContract: async (call) => {
    const { services, body, keep } = call;
    if (!await services.store.readMerchant(body.merchant)) throw invalid('/merchant', 'unknown');
    const key = await orderOf(call);
    // with a case to tell, the reply is kept last: a crash in between must not look like an answer already given
    const kept = await keepDeclaration(services, body, key ? undefined : keep);
    if (key) await tellCaseOfToken(services, key, kept);
    return kept;
  },
};
