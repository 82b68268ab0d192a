/** Letters: what happened, who moves next until when, what follows otherwise; in the reader's language, exact, and harmless whatever people write. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../../src/rules/index.ts';
import { letterOf, type Letter } from '../../src/backend/node/notify/letter.ts';
import { newsOf } from '../../src/backend/node/notify/news.ts';
import { registerMerchant } from '../../src/entries/backend.ts';
import { sampleMerchant, sampleOrder, sampleShipment } from '../support/orders.ts';
import { openShop, order, secretKey, type Shop } from './support/shop.ts';

const message = (id: string, text = 'Wo ist sie?') => ({ id, text });
const claim = { id: 'claim-0001', ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: { amount: 4000, currency: 'EUR' }, story: 'Nichts da.', outcome: 'refund', facts: { addressConfirmed: true } };
const nasty = '<img src=x onerror=alert(1)> "&\' </blockquote><script>alert(2)</script>\nzweite Zeile';

/** All letters that wait in a shop's outbox, by reader and topic; the newest of each. */
async function letters(shop: Shop, to: 'buyer' | 'merchant'): Promise<Record<string, Letter | undefined>> {
  const found: Record<string, Letter | undefined> = {};
  for (const each of await shop.store.readOutbox(1000)) {
    const news = each.to === to ? await newsOf(shop.store, each) : undefined;
    if (news) found[each.topic] = await letterOf(news);
  }
  return found;
}
async function claimed(overrides: object = {}): Promise<Shop> {
  const shop = await openShop({ mediatorKey: 'mediator-secret-0123456789' });
  await shop.call('PUT', `/v1/merchant/orders/${order}`, { as: secretKey, body: sampleOrder(overrides) });
  await shop.call('POST', `/v1/orders/${order}/messages`, { as: shop.token, body: message('message-1', nasty) });
  await shop.call('POST', `/v1/merchant/orders/${order}/messages`, { as: secretKey, body: message('message-2', nasty) });
  assert.equal((await shop.call('POST', `/v1/orders/${order}/claims`, { as: shop.token, body: claim })).status, 201);
  return shop;
}

test('a buyer reads that the claim has arrived, until when the merchant has to answer, and what happens otherwise', async () => {
  const { claim_filed: letter } = await letters(await claimed(), 'buyer');
  assert.match(letter!.subject, /^Ihr Antrag K-\w{4}-\w{4} ist eingegangen$/);
  assert.ok(letter!.text.startsWith('Guten Tag Alva Berg,'));
  assert.ok(letter!.text.includes('Nordlicht Leuchten hat bis Dienstag, 17. November 2026 um 23:59 MEZ Zeit zu antworten.'), letter!.text);
  assert.ok(letter!.text.includes('gilt der Antrag danach als bewilligt') && letter!.text.includes('40,00'));
  assert.ok(letter!.html.includes('lang="de"'));
});

test('the merchant reads the same from its side, and the buyer in the language of the order', async () => {
  const shop = await claimed({ buyer: { name: 'Ada', email: 'ada@example.com', locale: 'en-GB' } });
  const { claim_filed: toMerchant } = await letters(shop, 'merchant');
  assert.ok(toMerchant!.text.includes('Sie sind am Zug: Bitte antworten Sie bis Dienstag, 17. November 2026'), toMerchant!.text);
  const { claim_filed: toBuyer } = await letters(shop, 'buyer');
  assert.ok(toBuyer!.text.startsWith('Hello Ada,') && toBuyer!.text.includes('17 November 2026'), toBuyer!.text);
});

test('what people write is quoted word for word in the text and never becomes HTML', async () => {
  const shop = await claimed();
  for (const letter of [(await letters(shop, 'buyer'))['message_sent'], (await letters(shop, 'merchant'))['message_sent']]) {
    assert.ok(letter!.text.includes(nasty.split('\n').map((row) => `> ${row}`).join('\n')));
    assert.ok(!/<(img|script)/i.test(letter!.html) && letter!.html.includes('&lt;img src=x') && letter!.html.includes('<br>zweite Zeile'));
    assert.equal(letter!.html.match(/<\/blockquote>/g)?.length, 1);
  }
});

test('an offer, a question, a decision and a refund say whose turn it is', async () => {
  const shop = await claimed();
  const act = (path: string, as: string, body: object) => shop.call('POST', path, { as, body });
  await act('/v1/merchant/claims/claim-0001/offer', secretKey, { kind: 'partial_refund', amount: { amount: 900, currency: 'EUR' }, note: 'Als Dank.' });
  assert.match((await letters(shop, 'buyer'))['claim_offered']!.text, /> Als Dank\.[^]*nehmen Sie das Angebot bis [A-Z]\w+, \d+\. November 2026 um 23:59 MEZ an/);
  await act(`/v1/orders/${order}/claims/claim-0001/decline-offer`, shop.token, {});
  await act('/v1/mediator/claims/claim-0001/ask', 'mediator-secret-0123456789', { of: 'buyer', text: 'Wann?' });
  assert.match((await letters(shop, 'buyer'))['information_asked']!.text, /> Wann\?[^]*Bitte antworten Sie bis/);
  await act(`/v1/orders/${order}/claims/claim-0001/answer`, shop.token, { text: 'Nie.' });
  await act('/v1/mediator/claims/claim-0001/decide', 'mediator-secret-0123456789', { decision: 'granted', reason: 'Nicht angekommen.' });
  const [buyer, merchant] = [await letters(shop, 'buyer'), await letters(shop, 'merchant')];
  assert.match(buyer['claim_decided']!.text, /> Nicht angekommen\.[^]*Der Antrag ist bewilligt\. Nordlicht Leuchten erstattet Ihnen 40,00\s€ bis/);
  assert.match(merchant['claim_decided']!.text, /Bitte erstatten Sie 40,00\s€ bis/);
});

test('a withdrawal’s receipt holds the declaration word for word and the second it arrived, and confirms the receipt only', async () => {
  const shop = await openShop();
  const body = { id: 'withdrawal-1', merchant: 'pk_nordlicht', name: 'Alva <b>Berg</b>', contract: '  die Lampe vom 3. November ', email: 'gast@example.com', note: 'Ich widerrufe.\n🙈', items: 'die Lampe' };
  await shop.call('POST', '/v1/withdrawals', { body });
  await shop.call('POST', '/v1/withdrawals', { body: { ...body, id: 'withdrawal-2', locale: 'en' } });
  const [german, english] = await Promise.all((await shop.store.readOutbox(9)).filter(({ to }) => to === 'buyer').map(async (each) => {
    const news = await newsOf(shop.store, each);
    return { address: news!.address, ...(await letterOf(news!))! };
  }));
  assert.equal(german!.address, 'gast@example.com');
  for (const part of [body.name, body.contract, body.email, body.note, body.items, 'Eingegangen am: Dienstag, 10. November 2026 um 10:00:00 MEZ', 'nicht ihre Wirksamkeit', 'withdrawal-1']) assert.ok(german!.text.includes(part), `${part}\n${german!.text}`);
  assert.ok(!german!.html.includes('<b>Berg') && german!.html.includes('&lt;b&gt;Berg'));
  assert.ok(!/wirksam geworden|akzeptiert|angenommen|accepted/i.test(german!.text + english!.text));
  assert.ok(english!.text.includes('Tuesday') && english!.text.includes('10:00:00'), english!.text);
  assert.ok((await letters(shop, 'merchant'))['contract_withdrawn']!.text.includes(body.contract));
});

test('the page of the order is linked where the shop has said where it is, with the number safe in the address', async () => {
  const shop = await claimed();
  await registerMerchant(shop.store, { profile: sampleMerchant({ orderLink: 'https://shop.example/konto/{order}?ref=mail' }), policy: 'a-to-z', secretKey, tokenSecret: 'backend-tests-token-secret-0123456789' });
  const { claim_filed: letter } = await letters(shop, 'buyer');
  assert.ok(letter!.text.includes('Zu Ihrer Bestellung:\nhttps://shop.example/konto/R-1001?ref=mail\n') && letter!.html.includes('<a dir="ltr" href="https://shop.example/konto/R-1001?ref=mail">'));
  assert.ok(!(await letters(shop, 'merchant'))['claim_filed']!.text.includes('https://'));
});

test('a reminder is written with the question, for a day before the answer is due, and says nothing once it is given', async () => {
  const shop = await claimed();
  const reminder = (await shop.store.readOutbox(100)).filter(({ topic }) => topic === 'reminder');
  assert.deepEqual(reminder.map(({ to, notBefore }) => [to, notBefore]), [['merchant', '2026-11-16T22:59:59Z']]);
  const letter = (await letterOf((await newsOf(shop.store, reminder[0]!))!))!;
  assert.ok(letter.subject.startsWith('Erinnerung') && letter.text.includes('Sie sind am Zug: Bitte antworten Sie bis Dienstag, 17. November 2026'), letter.text);
  await shop.call('POST', '/v1/merchant/claims/claim-0001/represent', { as: secretKey, body: { text: 'Zugestellt.' } });
  assert.equal(await newsOf(shop.store, reminder[0]!), undefined);
  const events = (await shop.store.readCase({ merchant: 'pk_nordlicht', order }))!.events.map(({ body }) => JSON.parse(body) as CaseEvent);
  assert.ok(events.every(({ type }) => (type as string) !== 'reminder'), 'a reminder is no part of the record');
});

test('a return: where to send it until when, what was kept back and why, and a word when one of them forgets', async () => {
  const shop = await openShop();
  await shop.call('PUT', `/v1/merchant/orders/${order}`, { as: secretKey, body: sampleOrder({ shipments: [sampleShipment({ deliveredAt: '2026-11-05T10:00:00Z' })] }) });
  const back = `/v1/merchant/orders/${order}/returns/return-01`;
  const act = async (path: string, as: string, body: object) => assert.ok((await shop.call('POST', path, { as, body })).status < 300, path);
  const remind = async (topic: string) => newsOf(shop.store, (await shop.store.readOutbox(100)).find((each) => each.topic === topic)!);
  await act(`/v1/orders/${order}/returns`, shop.token, { id: 'return-01', kind: 'return', lines: [{ line: 'lamp', quantity: 1 }] });
  await act(`${back}/approve`, secretKey, { note: 'Bitte gut einpacken.' });
  assert.match((await letters(shop, 'buyer'))['return_approved']!.text, /> Bitte gut einpacken\.[^]*Bitte senden Sie die Ware bis Dienstag, 24\. November 2026 um 23:59 MEZ an Nordlicht Leuchten zurück\./);
  assert.match((await letterOf((await remind('return_reminder'))!))!.text, /Ihre Rücksendung noch nicht bei Nordlicht Leuchten eingetroffen[^]*bis Dienstag, 24\. November/);
  await act(`${back}/received`, secretKey, { condition: 'used', note: 'Der Schirm ist verbogen.', deduction: { amount: 1000, currency: 'EUR' } });
  assert.equal(await remind('return_reminder'), undefined, 'what has come back is not asked for');
  assert.match((await letters(shop, 'buyer'))['return_received']!.text, /> Der Schirm ist verbogen\.[^]*Nordlicht Leuchten erstattet Ihnen 30,00\s€ bis/);
  assert.match((await letterOf((await remind('refund_reminder'))!))!.text, /eine Erstattung von 30,00\s€ noch nicht bestätigt/);
  await act(`${back}/refund-confirmed`, secretKey, {});
  assert.equal(await remind('refund_reminder'), undefined, 'what is paid is not asked for');
});

test('who did not get what it asked for is told until when it may appeal, also where money is on its way', async () => {
  const shop = await claimed();
  await shop.call('POST', '/v1/merchant/claims/claim-0001/represent', { as: secretKey, body: { text: 'Zugestellt.' } });
  await shop.call('POST', '/v1/mediator/claims/claim-0001/decide', { as: 'mediator-secret-0123456789', body: { decision: 'partly_granted', amount: { amount: 1500, currency: 'EUR' }, reason: 'Zur Hälfte.' } });
  for (const to of ['buyer', 'merchant'] as const) {
    const { claim_decided: letter } = await letters(shop, to);
    assert.match(letter!.text, /15,00\s€[^]*können Sie bis \w+, \d+\. Dezember 2026 um 23:59 MEZ einmal Einspruch einlegen/, to);
  }
});
