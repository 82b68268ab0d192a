/**
 * P21: a whole claim by somebody who has no mouse and does not see the page: from the order to the receipt and to calling it off again, with real keys alone. What
 * a screen reader would say by itself is written down on the way, mistakes and a lost connection included.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Announcements } from '../support/announcements.ts';
import { openHelp } from '../support/help-harness.ts';

const enter = (): Promise<void> => sendKeys({ press: 'Enter' });
const space = (): Promise<void> => sendKeys({ press: ' ' });

describe('a buyer without a mouse who does not see the page', () => {
  it('files a claim with the keyboard alone, and hears all that happens', async () => {
    const { buyer, shop } = await openHelp('NR-open');
    const heard = new Announcements(document);
    let from = 0;
    /** Said since the last time it was asked. */
    const says = async (words: string | RegExp): Promise<void> => {
      const now = (): string[] => heard.said.slice(from);
      await buyer.until(`${String(words)} to be said (said: ${now().join(' | ')})`, () => now().some((each) => (typeof words === 'string' ? each.includes(words) : words.test(each))));
      from = heard.said.length;
    };

    await buyer.tabsTo('Wo ist mein Paket?');
    await enter();
    await says(/^Wo ist mein Paket\?$/);
    await buyer.tabsTo('Käuferschutz beantragen');
    await enter();
    await says('Um welche Artikel geht es?');
    await buyer.tabsTo('Weiter');
    await enter();
    await says('Was Sie schon versucht haben');
    await buyer.tabsTo('Weiter');
    await space();
    await says('Zeigen Sie, was passiert ist');

    // with nothing filled in: what is missing is said, and each line leads to its field
    await buyer.tabsTo('Weiter');
    await enter();
    await says('2 Angaben fehlen noch');
    await sendKeys({ press: 'Tab' });
    await buyer.focuses('a Beschreiben Sie in einem Satz');
    await enter();
    await says(/^In Ihren Worten .*Beschreiben Sie in einem Satz/);
    await sendKeys({ type: 'Nichts kam.' });
    await buyer.tabsTo('Die Lieferadresse stimmt');
    await space();
    await buyer.tabsTo('Weiter');
    await enter();
    await says('Was würde es wieder gutmachen?');
    await buyer.tabsTo('Geld zurück');
    await space();
    await enter();
    await says('Stimmt alles so?');

    // the connection is gone once
    shop.weather('offline');
    await buyer.tabsTo('Antrag senden');
    await enter();
    await says(/Wir erreichen den Server gerade nicht.*auf diesem Gerät gespeichert/);
    shop.weather('normal');
    await enter();
    await says('Ihr Antrag ist da');
    expect((await shop.api.readCase('NR-open')).claims).to.have.length(1);

    await buyer.tabsTo('Antrag ansehen');
    await enter();
    await says(/^Antrag K-/);
    await buyer.tabsTo('Antrag zurückziehen');
    await enter();
    await says('Antrag zurückziehen');
    await buyer.tabsTo('Ja, zurückziehen');
    await enter();
    await says(/^Antrag K-/);
    await buyer.reads('Zurückgezogen');
    heard.stop();
    expect(heard.mute, 'regions that came with their words').to.deep.equal([]);
    console.log(`P21: a whole claim with keys alone, ${String(heard.said.length)} places and statuses said`);
  }).timeout(30_000);
});
