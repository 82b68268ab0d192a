/** The conversation as a buyer has it: words to begin with, a wish, what is new, what was read; and the rating at its end. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { openHelp } from '../support/help-harness.ts';

const phone = { width: 320, height: 800 };
const reply = { id: 'answer-0001', text: 'Wir schicken Ihnen einen neuen.' };

describe('the conversation', () => {
  beforeEach(() => setViewport(phone));

  it('writes the message for me from what it is about, and sends what I wish for', async () => {
    const { buyer, shop, look } = await openHelp('R-1002', { topic: 'damaged_or_different' });
    await buyer.selects('Worum geht es?', 'Etwas fehlt');
    expect((await buyer.field('Ihre Nachricht')).value).to.contain('bei meiner Bestellung R-1002 fehlt:');
    await buyer.selects('Was wünschen Sie sich?', 'Das fehlende Teil');
    await look('templates');
    await buyer.presses('Nachricht senden');
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    await buyer.reads('Wunsch: Das fehlende Teil nachgeliefert');
    expect((await shop.api.readCase('R-1002')).messages.map(({ wish }) => wish)).to.deep.equal(['missing_part']);
  });

  it('never writes over my own words', async () => {
    const { buyer } = await openHelp('R-1002', { topic: 'damaged_or_different' });
    await buyer.types('Ihre Nachricht', 'Der Brenner fehlt.');
    await buyer.selects('Worum geht es?', 'Beschädigt angekommen');
    expect((await buyer.field('Ihre Nachricht')).value).to.equal('Der Brenner fehlt.');
  });

  it('shows me at once that there is news, marks it, and tells the shop that I have read it', async () => {
    const { buyer, shop, element, look } = await openHelp('R-1003');
    await buyer.readsNot('Neue Nachricht');
    await shop.merchant('POST', '/orders/R-1003/messages', reply);
    await element.reload();
    await buyer.reads('Was gerade läuft Neue Nachricht von Bergwerk Outdoor neu Wir schicken Ihnen einen neuen.');
    await look('news');
    await buyer.presses('Neue Nachricht von Bergwerk Outdoor');
    await buyer.reads(/Bergwerk Outdoor Sa\., 21\. Nov\., 10:00 Uhr neu Wir schicken/);
    const seen = async () => (await shop.merchant('GET', '/orders/R-1003') as { messages: { id: string; seenAt?: string }[] }).messages.at(-1)!.seenAt;
    await buyer.until('the mark on the server', async () => await seen() === '2026-11-21T09:00:00Z');
    expect(shop.seen.filter((each) => each.endsWith('/read'))).to.deep.equal(['POST /v1/orders/R-1003/read']);
    await buyer.presses('Zur Übersicht');
    await buyer.readsNot('Neue Nachricht');
  });

  it('tells me when the shop has read what I wrote', async () => {
    const { buyer, shop, element } = await openHelp('R-1003', { topic: 'other' });
    await buyer.readsNot('gelesen');
    const last = (await shop.api.readCase('R-1003')).messages.at(-1)!.id;
    await shop.merchant('POST', '/orders/R-1003/read', { message: last });
    await element.reload();
    await buyer.reads(/Sie .*gelesen/);
  });

  it('shows the thread all the same when the mark does not arrive', async () => {
    const { buyer, shop, element, heard } = await openHelp('R-1003');
    await shop.merchant('POST', '/orders/R-1003/messages', reply);
    await element.reload();
    await buyer.reads('Neue Nachricht');
    shop.weather('offline');
    await buyer.presses('Neue Nachricht von Bergwerk Outdoor');
    await buyer.reads('Wir schicken Ihnen einen neuen.');
    expect(heard.filter(({ type }) => type === 'redress-error')).to.deep.equal([]);
  });
});

describe('the rating', () => {
  beforeEach(() => setViewport(phone));

  it('is offered once there is something to speak of, and given once', async () => {
    const { buyer, shop, heard, look } = await openHelp('R-1002');
    await buyer.presses('Wie war es? Bergwerk Outdoor bewerten');
    await buyer.focuses('h2 Bergwerk Outdoor bewerten');
    await buyer.presses('Bewertung senden');
    await buyer.focuses(/^div Eine Angabe fehlt noch/);
    await look('rating, nothing chosen');
    await buyer.presses('Wählen Sie einen bis fünf Sterne');
    await buyer.chooses('2 Sterne');
    await buyer.reads('2 Sterne: nicht gut');
    await buyer.types('Möchten Sie etwas dazu sagen?', 'Es hat lange gedauert.');
    await look('rating');
    await buyer.presses('Bewertung senden');
    await buyer.reads('Danke! Ihre Bewertung ist angekommen. Ihre Bewertung vom Samstag, 21. November 2 Sterne: nicht gut Es hat lange gedauert.');
    await look('rating given');
    expect(heard.at(-1)).to.deep.equal({ type: 'redress-rated', detail: { stars: 2 } });
    expect((await shop.api.readCase('R-1002')).rating).to.deep.include({ stars: 2, text: 'Es hat lange gedauert.' });
    await buyer.presses('Zur Übersicht');
    await buyer.readsNot('Wie war es?');
  });

  it('is chosen with the arrow keys as well', async () => {
    const { buyer, shop } = await openHelp('R-1002');
    await buyer.presses('Wie war es?');
    await buyer.tabsTo('1 Stern');
    const { sendKeys } = await import('@web/test-runner-commands');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await sendKeys({ press: key });
    await buyer.reads('4 Sterne: gut');
    await buyer.presses('Bewertung senden');
    await buyer.reads('Danke!');
    expect((await shop.api.readCase('R-1002')).rating!.stars).to.equal(4);
  });

  it('is not offered while the parcel is on its way and nothing was said', async () => {
    const { buyer } = await openHelp('R-1001');
    await buyer.reads('Unterwegs');
    await buyer.readsNot('Wie war es?');
  });
});
