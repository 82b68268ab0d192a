/** How a call to Medusa can fail, and what it carries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMedusa, orderId } from '../support/medusa.ts';

const told = (status: number, type: string, more: ResponseInit = {}) => Response.json({ type, message: 'In Medusa\'s words' }, { status, ...more });

test('what goes wrong is refused, unavailable, unintelligible or cancelled', async () => {
  const faults: [Response, string, string][] = [
    [told(401, 'unauthorized'), 'refused', 'token_invalid'],
    [told(403, 'forbidden'), 'refused', 'token_invalid'],
    [told(404, 'not_found'), 'refused', 'not_found'],
    [told(409, 'conflict'), 'unavailable', 'version_conflict'],
    [told(429, 'too_many'), 'unavailable', 'rate_limited'],
    [told(500, 'unknown_error'), 'unavailable', 'unavailable'],
    [new Response('<h1>Bad Gateway</h1>', { status: 502 }), 'unavailable', 'unavailable'],
    [told(400, 'not_allowed'), 'unintelligible', 'unreadable_reply'],
    [new Response('<h1>Not here</h1>', { status: 404 }), 'unintelligible', 'unreadable_reply'],
    [new Response('<h1>Shop</h1>'), 'unintelligible', 'unreadable_reply'],
    [Response.json({ order: { id: orderId, total: 'a lot' } }), 'unintelligible', 'unreadable_reply'],
  ];
  for (const [fault, outcome, code] of faults) {
    const medusa = openMedusa();
    medusa.faults.push(fault);
    await assert.rejects(medusa.api().readCase(orderId), { name: 'ClaimsApiError', outcome, code }, `${String(fault.status)} ${code}`);
  }
  const undated = openMedusa();
  undated.order.created_at = 'yesterday';
  await assert.rejects(undated.api().readCase(orderId), { outcome: 'unintelligible' });
  const medusa = openMedusa();
  medusa.faults.push('lost');
  await assert.rejects(medusa.api().readCase(orderId), { outcome: 'unavailable', code: 'network' });
  await assert.rejects(medusa.api().readCase(orderId, { signal: AbortSignal.abort() }), { outcome: 'cancelled', code: 'aborted' });
  const never = ((request: Request) => new Promise((_, reject) => { request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)); })) as typeof fetch;
  await assert.rejects(openMedusa().api({ fetch: never, timeout: 1 }).readCase(orderId), { outcome: 'unavailable', code: 'timeout' });
});

test('how long to wait is told, and what Medusa said of a return it did not take', async () => {
  const medusa = openMedusa();
  medusa.faults.push(told(429, 'too_many', { headers: { 'Retry-After': '30' } }));
  await assert.rejects(medusa.api().readCase(orderId), { retryAfter: 30 });
  const lines = [{ line: 'ordli_mug', quantity: 1 }];
  medusa.faults.push('fine', 'fine', new Response('<h1>Shop</h1>'));
  await assert.rejects(medusa.api().requestReturn(orderId, { id: 'return-4711', kind: 'return', lines }), { outcome: 'unintelligible' });
  medusa.faults.push('fine', 'fine', told(400, 'invalid_data'));
  await assert.rejects(medusa.api().requestReturn(orderId, { id: 'return-4711', kind: 'return', lines }), { outcome: 'refused', code: 'not_possible_now', problem: { code: 'not_possible_now', status: 409, detail: 'In Medusa\'s words' } });
});

test('an order is there although its ways back cannot be asked for; while they cannot be reached it waits', async () => {
  const medusa = openMedusa();
  medusa.faults.push('fine', told(400, 'invalid_data'));
  assert.deepEqual((await medusa.api().readCase(orderId)).actions, []);
  medusa.faults.push('fine', told(500, 'unknown_error'));
  await assert.rejects(medusa.api().readCase(orderId), { outcome: 'unavailable' });
});

test('each call carries the shop\'s publishable key and what the page says of the customer, and asks for no payment data', async () => {
  const medusa = openMedusa();
  await medusa.api({ headers: () => ({ Authorization: 'Bearer customer' }) }).readCase(orderId);
  assert.deepEqual(medusa.headers.map((each) => [each.get('x-publishable-api-key'), each.get('authorization')]), [['pk_7f3', 'Bearer customer'], ['pk_7f3', 'Bearer customer']]);
  const fields = medusa.seen[0]!.searchParams.get('fields')!.split(',');
  // a field without a sign would take the place of all that Medusa gives by itself
  assert.deepEqual(fields.filter((each) => !/^[+*]/.test(each)), []);
  assert.deepEqual(fields.filter((each) => /data|\*payment/.test(each)), []);
});
