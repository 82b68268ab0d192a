/**
 * P21: whatever happens is told to those who cannot see it: on the way into each state of the gallery something is said for every failure, receipt and missing answer
 * that stands there in the end, by a live region that was there before or by what gets the focus. And every line of an error summary leads to its field.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { states } from '../../demo/gallery/states/all.ts';
import { Announcements } from '../support/announcements.ts';
import { addresses, GalleryStage, languages } from '../support/gallery-stage.ts';
import { inside } from '../../demo/gallery/hand.ts';

/** What must not be left unsaid, once somebody has done something. */
const telling = '.sent, .summary h2, .note.bad:not(.stale .note) p, .note.wait .kept, [part=message], .receipt h2, [part=receipt]:not(.receipt) > h3, .mend';
/** States that show what the case itself says, without anybody having done anything. */
const shownAtOnce = /^(order-help|returns)\/(?!message|file|rating-missing|rated|missing|busy|kept|sent)|^claim\/(?!offer-kept|counter-missing|answer-missing)|^merchant-desk\/(?!accept-failed|offer-missing|back|return-refuse)|^claim-form\/(early|late|excluded|nothing-open|filed-already|offline|wait|contact|write-first)/;
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('somebody who cannot see the page', function () {
  this.timeout(600_000);
  let stage: GalleryStage;
  const counted = { states: 0, told: 0, links: 0 };
  before(async () => { stage = await GalleryStage.open(); });
  after(() => {
    stage.close();
    console.log(`P21: ${String(counted.told)} statuses and errors in ${String(counted.states)} states: all said; ${String(counted.links)} lines of error summaries: each leads to its field`);
  });

  for (const locale of languages(['de'])) for (const [element, some] of addresses(4)) {
    it(`hears what happens in ${element} (${locale})`, async () => {
      const unsaid: string[] = [];
      for (const address of some.filter((each) => !shownAtOnce.test(each))) {
        const heard = new Announcements(stage.document);
        await stage.show(address, locale);
        heard.stop();
        counted.states++;
        const said = heard.said.join('\n');
        for (const each of inside(stage.document)) {
          if (!each.matches(telling) || !each.checkVisibility()) continue;
          const text = tidy(each.textContent);
          if (!text) continue;
          counted.told++;
          if (!said.includes(text)) unsaid.push(`${address}: “${text}” was not said. Said: ${heard.said.join(' | ')}`);
        }
        unsaid.push(...heard.mute.map((text) => `${address}: a region came with “${text}” in it`));
      }
      expect(unsaid).to.deep.equal([]);
    });
  }

  it('gets from each line of an error summary to its field', async () => {
    const lost: string[] = [];
    for (const address of [...states.keys()].filter((each) => /missing|wrong-amount|return-refuse|merchant-desk\/back/.test(each))) {
      await stage.show(address, 'de');
      const links = (): HTMLAnchorElement[] => [...inside(stage.document)].filter((each): each is HTMLAnchorElement => each.matches('.summary a') && each.checkVisibility());
      for (const [i] of links().entries()) {
        const link = links()[i]!;
        const wanted = link.hash.slice(1);
        stage.window.focus();
        link.focus();
        await sendKeys({ press: 'Enter' });
        const root = link.getRootNode() as ShadowRoot;
        counted.links++;
        if (root.activeElement?.id !== wanted || !root.activeElement.checkVisibility()) lost.push(`${address}: #${wanted} leads to ${root.activeElement?.localName ?? 'nothing'}#${root.activeElement?.id ?? ''}`);
      }
    }
    expect(lost).to.deep.equal([]);
    expect(counted.links).to.be.above(12);
  });

  it('is not served by a region that comes with its words', async () => {
    await stage.show('order-help/delivered', 'de');
    const heard = new Announcements(stage.document);
    const panel = stage.document.querySelector('redress-order-help')!.shadowRoot!;
    panel.append(Object.assign(stage.document.createElement('p'), { role: 'status', textContent: 'Gesendet.' }));
    await new Promise((resolve) => { setTimeout(resolve); });
    heard.stop();
    expect(heard.mute).to.deep.equal(['Gesendet.']);
    expect(heard.said).to.deep.equal([]);
  });
});
