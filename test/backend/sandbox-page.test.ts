/** The sandbox's payment page in the buyer's language, and what of that language the order keeps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { payLocales } from '../../src/locales/pay-words.ts';
import { openShop, secretKey } from './support/shop.ts';

const total = { amount: 129_450, currency: 'EUR' };
const paid: Readonly<Record<string, string>> = { de: '1.294,50\u00a0€', en: '€1,294.50', fr: '1\u202f294,50\u00a0€', it: '1294,50\u00a0€', es: '1294,50\u00a0€', nl: '€\u00a01.294,50', pl: '1294,50\u00a0€', ar: '\u200f1,294.50\u00a0€' };

/** A checkout of a shop with a difficult name, begun in a language; `buyer` is what the shop's server says of the buyer. */
async function begun(locale: string | undefined, buyer = {}) {
  const shop = await openShop({ sandbox: true });
  const id = `checkout-${locale ?? 'none'}`;
  await shop.call('PUT', '/v1/merchant/carts/cart-1', { as: secretKey, body: { currency: 'EUR', lines: [{ id: 'lamp', title: 'Lampe „<b>Nord</b>“', quantity: 2, total: total.amount }], shipping: 0, total: total.amount, latestDelivery: '2026-11-20', buyer } });
  const begin = await shop.call('POST', '/v1/checkouts', { body: { id, merchant: 'pk_nordlicht', cart: 'cart-1', amount: total, method: 'sandbox', returnUrl: 'https://shop.example/danke', ...(locale === undefined ? {} : { locale }) } });
  assert.equal(begin.status, 201, await begin.clone().text());
  const path = `/v1/sandbox/checkouts/${id}`;
  return {
    page: async () => (await shop.call('GET', path)).text(),
    /** Pays, and says in which language letters to the buyer will be. */
    pay: async () => {
      const form = new URLSearchParams({ action: 'pay' });
      assert.equal((await shop.call('POST', path, { body: form.toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })).status, 303);
      const { order } = (await (await shop.call('GET', `/v1/checkouts/${id}`)).json()) as { order: string };
      const { events } = (await shop.store.readCase({ merchant: 'pk_nordlicht', order }))!;
      return (JSON.parse(events[0]!.body) as { order: { buyer: { locale?: string } } }).order.buyer.locale;
    },
  };
}

test('the page is in the language of the checkout, with its direction, its sums and its own words, and says that no money moves', async () => {
  const notices = new Set<string>();
  for (const language of payLocales()) {
    const { page } = await begun(`${language}-DE`);
    const html = await page();
    assert.ok(html.includes(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`), html);
    assert.ok(html.includes(paid[language]!), `${language}: ${html}`);
    assert.ok(html.includes('<bdi>Nordlicht Leuchten</bdi>') && html.includes('<bdi>Lampe „&lt;b&gt;Nord&lt;/b&gt;“</bdi>') && !/\{\w+\}|undefined/.test(html.replace(/<style>.*<\/style>/s, '')), html);
    notices.add(/<p class="notice">([^<]+)/.exec(html)![1]!);
  }
  assert.equal(notices.size, 8);
  assert.ok((await (await begun('sv')).page()).includes('<html lang="en" dir="ltr">') && (await (await begun(undefined)).page()).includes('lang="en"'));
});

test('an order that was paid in a language keeps it for the letters, unless the shop knows better', async () => {
  assert.equal(await (await begun('ar-EG')).pay(), 'ar-EG');
  assert.equal(await (await begun('de', { name: 'Ola', locale: 'pl' })).pay(), 'pl');
  assert.equal(await (await begun(undefined)).pay(), undefined);
});
