/** A merchant whose connection dies in the middle: nothing typed is lost, over a reload either, and whatever is pressed again is done once. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { demoKeys } from '../../mocks/merchant.ts';
import type { Case } from '../../src/contract/index.ts';
import { openDesk } from '../support/desk-harness.ts';
import type { Desk } from '../support/desk-harness.ts';
import { openShop } from '../support/shop.ts';
import type { Visitor } from '../support/visitor.ts';

const words = 'Wir haben nachgesehen und schicken Ersatz.';
interface Deed { readonly order: string; readonly open: string; readonly field: string; readonly choose?: string; readonly next?: string; readonly send: string; readonly done: (known: Case) => number }
const deeds: Readonly<Record<string, Deed>> = {
  'an offer': { order: 'R-1004', open: 'Angebot machen', choose: 'Ersatz schicken', field: 'Ein Satz dazu', next: 'Weiter', send: 'Angebot senden', done: ({ claims }) => claims[0]!.offers.length },
  'a statement': { order: 'R-1004', open: 'Stellung nehmen', field: 'Ihre Stellungnahme', send: 'Stellungnahme senden', done: ({ claims }) => claims[0]!.statements.length },
  'a message': { order: 'R-1004', open: 'Nachricht an Jana', field: 'Ihre Nachricht', send: 'Nachricht senden', done: ({ messages }) => messages.filter(({ from }) => from === 'merchant').length },
  'a refusal': { order: 'RR-early', open: 'Ablehnen', field: 'Begründung', next: 'Weiter', send: 'Ablehnung senden', done: ({ returns }) => returns.filter(({ state }) => state === 'refused').length },
};
const away = 'Wir erreichen den Server gerade nicht.';

describe('a merchant whose connection dies', () => {
  beforeEach(() => setViewport({ width: 390, height: 844 }));

  const open = ({ order }: Deed, desk?: Desk): Promise<Desk> => {
    desk?.element.remove();
    return openDesk([order], { order }, desk?.shop);
  };
  /** The form, if it is not open by itself because there is something in it. */
  async function opens(merchant: Visitor, { open: words, field }: Deed): Promise<void> {
    await merchant.until('the case', () => !!merchant.find('button, summary', words));
    // WebKit shows what a fold opened by itself holds some pictures later
    const isOpen = merchant.find('summary', words)?.closest('details')!.open ?? !!merchant.find('label', field);
    if (!isOpen) await merchant.presses(words);
  }
  async function sends(merchant: Visitor, deed: Deed): Promise<void> {
    if (deed.next && merchant.find('button', deed.next)) await merchant.presses(deed.next);
    await merchant.presses(deed.send);
  }
  async function tries({ merchant }: Desk, deed: Deed): Promise<void> {
    await opens(merchant, deed);
    if (deed.choose) await merchant.chooses(deed.choose);
    await merchant.types(deed.field, words);
    await sends(merchant, deed);
    await merchant.reads(away);
  }
  const effects = async ({ shop }: Desk, { order, done }: Deed): Promise<number> => done(await shop.api.readCase(order));

  for (const [name, deed] of Object.entries(deeds)) {
    it(`finds ${name} again that did not arrive, also after a reload, and sends it once`, async () => {
      const before = await open(deed);
      before.shop.weather('offline');
      await tries(before, deed);
      before.shop.weather('normal');
      const after = await open(deed, before);
      await opens(after.merchant, deed);
      expect((await after.merchant.field(deed.field)).value).to.equal(words);
      await sends(after.merchant, deed);
      await after.merchant.until('the effect', () => !after.merchant.find('button', deed.send));
      expect(await effects(after, deed)).to.equal(1);
    });

    it(`does ${name} once, though the answer was lost and it is pressed again`, async () => {
      const desk = await open(deed);
      desk.shop.weather('lost_reply');
      await tries(desk, deed);
      desk.shop.weather('normal');
      await desk.merchant.presses(deed.send);
      await desk.merchant.readsNot(away);
      expect(await effects(desk, deed)).to.equal(1);
    });

    it(`does ${name} once, though the answer was lost, then the page, and it shows`, async () => {
      const before = await open(deed);
      before.shop.weather('lost_reply');
      await tries(before, deed);
      before.shop.weather('normal');
      const after = await open(deed, before);
      await after.merchant.reads(words);
      if (after.merchant.find('button', deed.send)) await sends(after.merchant, deed);
      await after.merchant.readsNot(away);
      expect(await effects(after, deed)).to.equal(1);
    });
  }

  for (const [page, reloads] of [['stays', false], ['is loaded anew', true]] as const) it(`answers a second question with the same words, after the reply to the first answer was lost: the page ${page}`, async () => {
    const claim = 'seed-R-1004-claim';
    const shop = await openShop({ orders: ['R-1004'] });
    const asks = async (text: string): Promise<void> => {
      const response = await shop.backend.fetch(new Request(`https://claims.example/v1/mediator/claims/${claim}/ask`, {
        method: 'POST', headers: { 'Authorization': `Bearer ${demoKeys.mediatorKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ of: 'merchant', text }),
      }));
      expect(response.status).to.equal(200);
    };
    await shop.merchant('POST', `/claims/${claim}/represent`, { text: 'Das war vereinbart.' });
    await asks('Haben Sie nachgesehen?');
    const first = await openDesk([], { order: 'R-1004' }, shop);
    await first.merchant.types('Ihre Antwort', 'Ja.');
    shop.weather('lost_reply');
    await first.merchant.presses('Antwort senden');
    await first.merchant.reads(away);
    shop.weather('normal');
    await first.element.reload();
    await first.merchant.reads('Wird geprüft');
    if (reloads) first.element.remove();
    const { element, merchant } = reloads ? await openDesk([], { order: 'R-1004' }, shop) : first;
    await merchant.reads('Wird geprüft');
    await asks('Haben Sie wirklich nachgesehen?');
    await element.reload();
    await merchant.reads('Haben Sie wirklich nachgesehen?');
    expect((await merchant.field('Ihre Antwort')).value, 'what was written').to.equal('Ja.');
    await merchant.presses('Antwort senden');
    await merchant.reads('Wird geprüft');
    expect((await shop.api.readCase('R-1004')).claims[0]!.statements.filter(({ kind }) => kind === 'answer')).to.have.length(2);
  });

  it('accepts once where there is nothing to type', async () => {
    const { merchant, shop } = await openDesk(['R-1004'], { order: 'R-1004' });
    await merchant.presses('Antrag annehmen');
    await merchant.presses('Weiter');
    shop.weather('lost_reply');
    await merchant.presses('Verbindlich annehmen');
    await merchant.reads(away);
    shop.weather('normal');
    await merchant.presses('Verbindlich annehmen');
    await merchant.reads('Bewilligt');
    expect((await shop.api.readCase('R-1004')).timeline.filter(({ type }) => type === 'claim_accepted')).to.have.length(1);
  });
});
