/**
 * People who have their device show everything in their own few colours or with more contrast, who want nothing to move, or who print: every state stays whole,
 * nothing moves, and on paper there is what was said and nothing to press.
 */
import { expect } from '@open-wc/testing';
import { media } from '../support/ask-browser.ts';
import { misplaced } from '../support/boxes.ts';
import { contrast, ground, readings } from '../support/contrast.ts';
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
      for (const each of stage.all('svg')) if (getComputedStyle(each).color !== getComputedStyle(each.parentElement!).color) bare.push(`${at}: a sign beside “${each.parentElement!.textContent.trim().slice(0, 30)}” keeps a colour of its own`);
      const pressed = stage.all('.choice:has(:checked), [aria-pressed=true], [aria-current=page], [aria-current=true]');
      for (const each of pressed) if (getComputedStyle(each).outlineStyle === 'none') bare.push(`${at}: that “${each.textContent.trim().slice(0, 30)}” is chosen is told by colour alone`);
    }
    expect(bare).to.deep.equal([]);
  });

  it('tells what is behind, what is now and what is ahead in a claim’s course by shape, not by colour', async () => {
    await stage.show('claim/awaiting-merchant', 'de');
    const course = stage.all('.line > li');
    const shapes = course.map((each) => [each.className, parseFloat(getComputedStyle(each, '::before').borderTopWidth), getComputedStyle(each, '::after').borderInlineStartStyle]);
    expect(shapes).to.deep.equal([['done', 10, 'solid'], ['done', 10, 'solid'], ['now', 6, 'dashed'], ['later', 2, 'none']]);
    expect(course.map((each) => each.ariaCurrent ?? each.getAttribute('aria-current'))).to.deep.equal([null, null, 'step', null]);
  });

  it('moves nothing when less motion is wanted', async () => {
    for (const at of able ? ['order-help/loading', 'claim-form/loading', 'merchant-desk/loading', 'claim-form/file-sending', 'claim-form/what'] : []) {
      await stage.show(at, 'de');
      const moving = stage.parts('*').flatMap((each) => each.getAnimations({ subtree: true })).filter(({ playState }) => playState === 'running');
      expect(moving.map((each) => (each as CSSAnimation).animationName || each.constructor.name), at).to.deep.equal([]);
    }
  });

  it('shows words at 7 to 1 and the edges of fields, buttons and notes in full where more contrast is wanted', async () => {
    const faint: string[] = [];
    const more = able && await media({ 'prefers-contrast': 'more' });
    if (!more) console.log('This engine has no way to more contrast: not looked at.');
    for (const theme of more ? ['light', 'dark'] as const : []) for (const at of some.filter((each) => !each.startsWith('pay-button'))) {
      await stage.look({ width: 320, theme });
      await stage.show(at, 'de');
      const page = theme === 'light' ? '#fff' : '#15181a';
      faint.push(...readings(stage.document, page).filter((each) => each.contrast < 7 && !each.says.includes('(h1')).map(({ says, color, on, contrast: reached }) => `${at}, ${theme}: ${says} ${color} on ${on}: ${reached.toFixed(1)}`));
      for (const each of stage.all('.note, .choice, .card:not(.flat), input:not([type=radio], [type=checkbox], [type=file], .stars *), textarea, select, button:not(.link, .row, .quiet, .backlink, .entry, .close, .areas *, .wallet, [part=button])')) {
        const { borderTopWidth, borderTopColor } = getComputedStyle(each);
        if (parseFloat(borderTopWidth) < 1 || contrast(borderTopColor, ground(each, page)) < 7) faint.push(`${at}, ${theme}: the edge of ${each.localName}.${each.className}: ${borderTopWidth} ${borderTopColor}`);
      }
      for (const bar of stage.all('progress')) if (contrast(getComputedStyle(bar).color, getComputedStyle(bar).backgroundColor) < 7) faint.push(`${at}, ${theme}: how far the bar is`);
    }
    if (able) await media({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
    await stage.look({ theme: 'auto' });
    expect([...new Set(faint)].slice(0, 30)).to.deep.equal([]);
  });

  it('prints what was said, folded or not, in ink on white whatever the theme, and nothing to press', async () => {
    const odd: string[] = [];
    for (const at of able ? ['order-help/on-its-way', 'order-help/conversation', 'claim-form/receipt', 'claim/awaiting-merchant', 'claim/under-review', 'withdrawal/receipt', 'merchant-desk/forty', 'merchant-desk/case', 'merchant-desk/figures'] : []) {
      await media();
      await stage.look({ width: 768, theme: 'dark' });
      await stage.show(at, 'de');
      for (const fold of stage.parts('details')) (fold as HTMLDetailsElement).open = false;
      if (!await media({}, 'print')) throw new Error('This engine says that it can print, and does not.');
      odd.push(...stage.all('button:not(.link, .claim), input, textarea').map((each) => `${at}: ${each.localName} “${each.textContent.trim().slice(0, 30)}” is printed`));
      odd.push(...readings(stage.document, '#fff').filter(({ says, color }) => !says.includes('(h1') && contrast(color, '#fff') < 4.5).map(({ says, color }) => `${at}: ${says} is ${color} on paper`));
      odd.push(...misplaced(stage.document).map((what) => `${at}: ${what}`));
      for (const fold of stage.parts('details:not(:has(form))')) if (fold.checkVisibility() && !fold.lastElementChild!.checkVisibility()) odd.push(`${at}: what is folded under “${fold.firstElementChild!.textContent.trim()}” is missing`);
    }
    if (able) await media({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
    expect([...new Set(odd)].slice(0, 30)).to.deep.equal([]);
  });
});
