/** Bugs in the backend: what it remembers, whom it lets in, whom it tells, what it takes for paid. */
import type { Bug } from './bug.ts';

export const serverBugs: readonly Bug[] = [
  {
    name: 'A key that was used opens the answer to another request', promise: 'P8', file: 'src/backend/idempotency.ts',
    find: "if (stored.fingerprint !== keep.fingerprint) throw new Refused('idempotency_key_reused');", plant: '',
    test: 'test/conformance/memory.test.ts', red: 'idempotency: the same key with another body is refused, and nothing happens',
  },
  {
    name: 'All buyers share one room of keys', promise: 'P8', file: 'src/backend/authenticate.ts',
    find: "JSON.stringify(['buyer', merchant, order])", plant: "JSON.stringify(['buyer'])",
    test: 'test/conformance/memory.test.ts', red: 'idempotency: other people’s keys are not in the way',
  },
  {
    name: 'An answer that is repeated does not say so', promise: 'P8', file: 'src/backend/handler.ts',
    find: "...(replayed ? { 'Idempotency-Replayed': 'true' } : {})", plant: '',
    test: 'test/conformance/memory.test.ts', red: 'idempotency: a message sent twice under one key is one, and the second answer has the bytes of the first',
  },
  {
    name: 'The answer is kept after the step, not in it', promise: 'P2', file: 'src/backend/act.ts',
    find: '...(plan.keep ? { reply: storedReply(plan.keep, answer, now) } : {}),', plant: '',
    test: 'test/backend/handler.test.ts', red: 'the reply stands in the same step as what it tells of',
  },
  {
    name: 'Events and the news of them are written in two transactions', promise: 'P16', file: 'src/backend/node/sql/commit.ts',
    find: "...replyParts(step), ...outboxParts(step)];", plant: '...replyParts(step)];\n  const [news] = outboxParts(step);\n  if (news) await sql`with moved as (select 1), ${news} select 1`.execute(db);',
    test: 'test/backend/store-pglite.test.ts', red: 'a step that cannot be leaves nothing by halves',
  },
  {
    name: 'A checkout is closed as paid though its order could not be written', promise: 'P3', file: 'src/backend/node/sql/commit.ts',
    find: "if (!await write(transaction, step)) throw new Undone('case_moved');", plant: 'await write(transaction, step);',
    test: 'test/backend/store-pglite.test.ts', red: 'a step that cannot be leaves nothing by halves',
  },
  {
    name: 'Whoever writes last wins', promise: 'P2', file: 'src/backend/memory-store.ts',
    find: "if ((cases.get(caseName(step.key))?.stored.version ?? 0) !== step.expected) return 'case_moved';", plant: '',
    test: 'test/backend/store-memory.test.ts', red: 'of many who commit the same version at once, one does',
  },
  {
    name: 'Two servers’ timers take the same deadlines', promise: 'P4', file: 'src/backend/memory-store.ts',
    find: 'for (const each of taken) each.leased = until;', plant: '',
    test: 'test/backend/store-memory.test.ts', red: 'of several timers each takes other cases',
  },
  {
    name: 'A token for one order opens every order of the shop', promise: 'P9', file: 'src/backend/authenticate.ts',
    find: "if (claims.order !== order) throw new Refused('not_found');", plant: '',
    test: 'test/conformance/memory.test.ts', red: 'another order and an order that does not exist are the same 404, byte for byte, on every buyer’s route',
  },
  {
    name: 'A merchant answers the claims of every other', promise: 'P9', file: 'src/backend/routes/claims.ts',
    find: '(merchant !== undefined && key.merchant !== merchant)', plant: 'false',
    test: 'test/conformance/memory.test.ts', red: 'one merchant neither sees nor touches another’s orders and claims',
  },
  {
    name: 'A token names its own algorithm', promise: 'P10', file: 'src/backend/signed.ts',
    find: 'compactVerify(token, secret, { algorithms: [algorithm] })', plant: 'compactVerify(token, secret)',
    test: 'test/backend/tokens.test.ts', red: 'P10: only HS256 with the merchant’s secret is a token, in a set of our own',
  },
  {
    name: 'A token lives for ever', promise: 'P10', file: 'src/backend/tokens.ts',
    find: "if (said.expires <= seconds) throw new Refused('token_expired');", plant: '',
    test: 'test/backend/tokens.test.ts', red: 'P10: a token lives a quarter of an hour unless somebody asks for more',
  },
  {
    name: 'Nobody’s requests are counted', promise: 'P19', file: 'src/backend/limits.ts',
    find: 'full.set(name, wait > 0 ? next - each : next);', plant: 'full.set(name, next - each);',
    test: 'test/backend/limits.test.ts', red: 'a token may so much at once and so much a minute',
  },
  {
    name: 'An event’s hash covers its text, and not what came before', promise: 'P17', file: 'src/backend/hash.ts',
    find: 'sha256(`${previous}\\n${body}`)', plant: 'sha256(body)',
    test: 'test/backend/handler.test.ts', red: 'what was written cannot be changed unseen',
  },
  {
    name: 'Erasing an order leaves the answers that quote it', promise: 'P18', file: 'src/backend/node/sql/housekeeping.ts',
    find: "await sql`delete from replies where principal = ${JSON.stringify(['buyer', key.merchant, key.order])}`.execute(db);", plant: '',
    test: 'test/backend/store-pglite.test.ts', red: 'what is erased is gone from every list and still counted',
  },
  {
    name: 'Erasing an order leaves what was said in it', promise: 'P18', file: 'src/backend/node/sql/housekeeping.ts',
    find: "await sql`update events set body = '' where ${mine}`.execute(db);", plant: '',
    test: 'test/backend/store-pglite.test.ts', red: 'what is erased is gone from every list and still counted',
  },
  {
    name: 'The log says which order was asked for', promise: 'P18', file: 'src/backend/handler.ts',
    find: "event: 'request', id, ...(found", plant: "event: url.pathname, id, ...(found",
    test: 'test/backend/logs.test.ts', red: 'there is no token, no name, no address and no order number',
  },
  {
    name: 'A webhook is signed over a part of what it says', promise: 'P16', file: 'src/backend/node/notify/webhook.ts',
    find: '.sign(id, now, body)', plant: '.sign(id, now, JSON.stringify(event.data))',
    test: 'test/backend/deliver.test.ts', red: 'a webhook tells which event of which case, signed',
  },
  {
    name: 'A webhook’s name may lead inside, if only it has an address outside as well', promise: 'P16', file: 'src/backend/node/notify/outside.ts',
    find: '!addresses.every(({ address }) => isOutside(address))', plant: '!addresses.some(({ address }) => isOutside(address))',
    test: 'test/backend/webhooks.test.ts', red: 'P16: of every spelling of an address inside none is called',
  },
  {
    name: 'A call from a payment provider never grows old', promise: 'P16', file: 'src/backend/providers/stripe.ts',
    find: 'checkAge(Number(sent), now, tolerance);', plant: '',
    test: 'test/backend/provider-events.test.ts', red: 'Stripe: what is forged or more than five minutes old is refused',
  },
  {
    name: 'A file is what its sender calls it', promise: 'P15', file: 'src/contract/bytes/media-type.ts',
    find: "if (ascii(bytes, 0, 5) === '%PDF-') return", plant: "if (declared === 'application/pdf') return",
    test: 'test/conformance/memory.test.ts', red: 'what is not taken is told by its bytes, whatever it calls itself',
  },
  {
    name: 'The page says what a cart costs', promise: 'P3', file: 'src/backend/routes/checkouts.ts',
    find: "if (body.amount.amount !== total || body.amount.currency !== currency) throw new Refused('cart_mismatch');", plant: '',
    test: 'test/conformance/memory.test.ts', red: 'a checkout begins only for the merchant, cart, sum, method and way back that are known',
  },
  {
    name: 'Where the shop was faster, a payment becomes a second order', promise: 'P3', file: 'src/backend/conclude.ts',
    find: 'if (key) return key.order;', plant: '',
    test: 'test/conformance/memory.test.ts', red: 'an order the shop recorded before the news of its payment is that payment’s order',
  },
];
