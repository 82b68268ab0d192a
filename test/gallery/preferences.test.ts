/** People who have their device show everything in their own few colours, or want nothing to move: every state stays whole, and nothing moves. */
import { expect } from '@open-wc/testing';
import { media } from '../support/ask-browser.ts';
import { misplaced } from '../support/boxes.ts';
import { addresses, GalleryStage } from '../support/gallery-stage.ts';

describe('a device set up for its owner\'s eyes', function () {
  this.timeout(600_000);
  let stage: GalleryStage;
  let able = false;
  const some = [...addresses(8).values()].flat();
  before(async () => {
    stage = await GalleryStage.open();
    able = await media({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
    if (!able) console.log('This engine has no way to forced colours: not looked at.');
    await stage.look({ width: 320 });
  });
  after(async () => {
    stage.close();
    await media();
  });

  it('shows every edge in forced colours: of fields, of buttons, of what is chosen and what has the focus', async () => {
    const bare: string[] = [];
    for (const at of able ? some : []) {
      await stage.show(at, 'de');
      bare.push(...misplaced(stage.document).map((what) => `${at}: ${what}`));
      for (const each of stage.all('input:not([type=radio], [type=checkbox], [type=file], .stars *), textarea, select, button:not(.link, .row, .quiet, .backlink, .entry, .close, .areas *, .wallet)')) {
        const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(each);
        if (parseFloat(borderTopWidth) < 1 || borderTopStyle === 'none' || borderTopColor === backgroundColor) bare.push(`${at}: ${each.localName}.${each.className} “${each.textContent.trim().slice(0, 30)}” has no edge`);
      }
      const pressed = stage.all('.choice:has(:checked), [aria-pressed=true], [aria-current=page], [aria-current=true]');
      for (const each of pressed) if (getComputedStyle(each).outlineStyle === 'none') bare.push(`${at}: that “${each.textContent.trim().slice(0, 30)}” is chosen is told by colour alone`);
    }
    expect(bare).to.deep.equal([]);
  });

  it('moves nothing when less motion is wanted', async () => {
    for (const at of able ? ['order-help/loading', 'claim-form/loading', 'merchant-desk/loading', 'claim-form/file-sending', 'claim-form/what'] : []) {
      await stage.show(at, 'de');
      const moving = stage.parts('*').flatMap((each) => each.getAnimations({ subtree: true })).filter(({ playState }) => playState === 'running');
      expect(moving.map((each) => (each as CSSAnimation).animationName || each.constructor.name), at).to.deep.equal([]);
    }
  });
});
