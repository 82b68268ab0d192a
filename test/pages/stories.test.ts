/**
 * Every ground to every end: six grounds, eight ways a claim can go, each lived through by a buyer at a real browser with the built files, over
 * HTTP, on an embedded database. Merchant, mediator, bank and clock act over HTTP. In the first story of each ground the buyer fills in the form.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grounds } from '../../src/contract/index.ts';
import type { Ground } from '../../src/contract/index.ts';
import { builtShop } from '../support/built-shop.ts';
import { claimOn, grievance, worthOf } from '../support/grievances.ts';
import { chooses, picks, picksDay, presses, sees, types } from '../support/person.ts';

const shop = builtShop();
const { merchant, mediator, bank, advance, caseOf, open, page, said, photo } = shop;

const euros = (cents: number): RegExp => new RegExp(`${(cents / 100).toFixed(2).replace('.', ',')}\\s€`);
const labels: Readonly<Record<Ground, string>> = {
  not_received: 'Nicht angekommen', late_delivery: 'Zu spät angekommen', not_as_described: 'Beschädigt, defekt', refund_missing: 'Zurückgeschickt, Geld fehlt', return_refused: 'Rücknahme verweigert', overcharged: 'Zu viel abgebucht',
};
/** The row that leads to the ground's topic. */
const topics: Readonly<Record<Ground, string>> = {
  not_received: 'Wo ist mein Paket?', late_delivery: 'Wo ist mein Paket?', not_as_described: 'Beschädigt, defekt', refund_missing: 'Erstattung oder Abbuchung', return_refused: 'Zurückgeben, umtauschen', overcharged: 'Erstattung oder Abbuchung',
};

/** The claim as the buyer sees it now. */
async function looks(order: string): Promise<void> {
  await open(order, 'Antrag K-');
}
const stateOf = async (order: string): Promise<string | undefined> => (await caseOf(order)).claims[0]?.state;

/** The buyer's own way through the form. */
async function fillIn(ground: Ground, order: string): Promise<string> {
  await open(order);
  await presses(page(), topics[ground]);
  await sees(page(), labels[ground]);
  await presses(page(), 'Käuferschutz beantragen');
  if (ground === 'not_as_described') {
    await chooses(page(), 'Beschädigt angekommen');
    await presses(page(), 'Weiter');
  }
  await sees(page(), ground === 'overcharged' ? 'Um welchen Betrag geht es?' : 'Um welche Artikel geht es?');
  await presses(page(), 'Weiter');
  await sees(page(), 'Was Sie schon');
  await presses(page(), 'Weiter');
  await types(page(), 'In Ihren Worten', 'Bitte helfen Sie mir.');
  if (ground === 'not_received') await chooses(page(), 'Die Lieferadresse stimmt');
  if (ground === 'late_delivery') await picksDay(page(), 'Wann kam die Ware an?', (await claimOn(ground, order, shop)).facts!.receivedOn!);
  if (ground === 'not_as_described') {
    await picks(page(), photo());
    await sees(page(), 'hochgeladen');
  }
  await presses(page(), 'Weiter');
  await chooses(page(), ground === 'overcharged' ? 'Ein Teil des Geldes zurück' : 'Geld zurück');
  await presses(page(), 'Weiter zur Prüfung');
  await presses(page(), 'Antrag senden');
  await sees(page(), 'Ihr Antrag ist da');
  return (await caseOf(order)).claims[0]!.id;
}

interface Story { readonly ground: Ground; readonly order: string; readonly claim: string }
const sum = ({ ground }: Story) => ({ amount: worthOf(ground), currency: 'EUR' });
const paidBack = async ({ order, claim }: Story, cents: number): Promise<void> => {
  await merchant(`/claims/${claim}/refund-confirmed`, { reference: 're_1' });
  await looks(order);
  await sees(page(), /wurden am .* erstattet/);
  await sees(page(), euros(cents));
  assert.deepEqual((await caseOf(order)).refunds.filter(({ state }) => state === 'confirmed').map(({ amount }) => amount.amount), [cents]);
};

const endings: Readonly<Record<string, (story: Story) => Promise<void>>> = {
  'granted by the merchant': async (story) => {
    await merchant(`/claims/${story.claim}/accept`, { note: 'Sie haben recht.' });
    await looks(story.order);
    await sees(page(), 'Bewilligt');
    await sees(page(), 'Sie haben recht.');
    await paidBack(story, worthOf(story.ground));
  },
  'granted by silence': async (story) => {
    await advance(8);
    await looks(story.order);
    await sees(page(), 'Bewilligt');
    await sees(page(), 'Frist verstrichen');
    assert.equal((await caseOf(story.order)).claims[0]?.decision?.by, 'clock');
    await paidBack(story, worthOf(story.ground));
  },
  'offer accepted': async (story) => {
    await merchant(`/claims/${story.claim}/offer`, { kind: 'partial_refund', amount: { amount: 400, currency: 'EUR' }, note: 'Vier Euro, und Sie behalten die Ware.' });
    await looks(story.order);
    await sees(page(), 'Vier Euro, und Sie behalten die Ware.');
    await presses(page(), 'Angebot annehmen');
    await sees(page(), 'Bewilligt');
    await paidBack(story, 400);
  },
  'offer declined, then decided': async (story) => {
    await merchant(`/claims/${story.claim}/offer`, { kind: 'replacement' });
    await looks(story.order);
    await presses(page(), 'Ablehnen');
    await sees(page(), 'Wird geprüft');
    await mediator(story.claim, { decide: { decision: 'partly_granted', amount: { amount: 300, currency: 'EUR' }, reason: 'Ein Teil der Ware ist brauchbar.' } });
    await looks(story.order);
    await sees(page(), 'Teils bewilligt');
    await sees(page(), 'Ein Teil der Ware ist brauchbar.');
    await paidBack(story, 300);
  },
  'denied, then appealed': async (story) => {
    await merchant(`/claims/${story.claim}/represent`, { text: 'Laut Zusteller ist alles in Ordnung.' });
    await mediator(story.claim, { decide: { decision: 'denied', reason: 'Der Nachweis des Händlers überzeugt.' } });
    await looks(story.order);
    await sees(page(), 'Der Nachweis des Händlers überzeugt.');
    await presses(page(), 'Einspruch einlegen');
    await types(page(), 'Was ist neu?', 'Der Zusteller hat den Irrtum schriftlich bestätigt.');
    await presses(page(), 'Einspruch senden');
    await sees(page(), 'Wird geprüft');
    await mediator(story.claim, { decide: { decision: 'granted', reason: 'Der neue Nachweis ändert das Bild.' } });
    await looks(story.order);
    await sees(page(), 'Der neue Nachweis ändert das Bild.');
    await sees(page(), 'Diese Entscheidung ist endgültig.');
    await paidBack(story, worthOf(story.ground));
  },
  'superseded by a chargeback': async (story) => {
    const event = { charge: `ch_${story.order}`, reference: `cb_${story.order}`, amount: sum(story) };
    await bank(story.order, { type: 'chargeback_opened', data: event });
    await looks(story.order);
    await sees(page(), 'Beendet');
    await sees(page(), 'über Ihre Bank oder Ihren Widerruf');
    const { eligibility } = await caseOf(story.order);
    assert.ok(eligibility.every(({ state, reason }) => state === 'excluded' && reason === 'chargeback_open'), 'no second door while the bank looks');
    await bank(`${story.order}-end`, { type: 'chargeback_closed', data: { ...event, won: 'buyer' } });
    assert.equal(await stateOf(story.order), 'superseded');
  },
  'withdrawn by the buyer': async (story) => {
    await looks(story.order);
    await presses(page(), 'Antrag zurückziehen');
    await presses(page(), 'Ja, zurückziehen');
    await sees(page(), 'Sie haben diesen Antrag zurückgezogen.');
    assert.deepEqual([await stateOf(story.order), (await caseOf(story.order)).refunds.filter(({ state }) => state === 'confirmed')], ['withdrawn', []]);
  },
  'goods back first': async (story) => {
    await merchant(`/claims/${story.claim}/accept`, { returnFirst: true });
    await looks(story.order);
    await sees(page(), 'Schicken Sie die Ware zurück');
    assert.deepEqual((await caseOf(story.order)).claims[0]?.promised, sum(story));
    await merchant(`/claims/${story.claim}/return-received`, { condition: 'as_sent' });
    await looks(story.order);
    await sees(page(), 'Bewilligt');
    await paidBack(story, worthOf(story.ground));
  },
};

for (const ground of grounds) {
  describe(`a claim on the ground ${ground}`, () => {
    for (const [number, [ending, live]] of Object.entries(endings).entries()) {
      it(`${ground}: ${ending}`, async () => {
        const order = await grievance(ground, shop);
        const claim = number === 0 ? await fillIn(ground, order) : await shop.file(order, await claimOn(ground, order, shop));
        await live({ ground, order, claim });
        assert.deepEqual(said(), []);
      });
    }
  });
}
