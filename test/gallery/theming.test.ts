/** A shop's own colours: whatever accent and paper it chooses, words, signs and edges can be told from what they stand on. */
import { expect } from '@open-wc/testing';
import { contrast, ground, readings } from '../support/contrast.ts';
import { GalleryStage } from '../support/gallery-stage.ts';

describe('the elements in a shop\'s own colours', function () {
  this.timeout(120_000);
  let stage: GalleryStage;
  before(async () => { stage = await GalleryStage.open(); });
  after(() => { stage.close(); });

  /** With the primary button, a badge, something chosen, a timeline; each in the colours of the shop. */
  const shown = ['claim-form/what', 'claim/offer', 'order-help/on-its-way'];
  const wear = (colours: Readonly<Record<string, string>>): void => {
    const root = stage.document.documentElement;
    root.removeAttribute('style');
    for (const [name, value] of Object.entries(colours)) root.style.setProperty(`--redress-${name}`, value);
  };
  const page = (theme: string): string => (theme === 'light' ? '#fff' : '#15181a');
  const every = (step: number): string[] => {
    const all = Array.from({ length: 256 / step + 1 }, (_, i) => Math.min(255, i * step));
    return all.flatMap((red) => all.flatMap((green) => all.map((blue) => `rgb(${String(red)} ${String(green)} ${String(blue)})`)));
  };
  /** What cannot be read, or not be told from the paper. */
  function poor(theme: string): string[] {
    const words = readings(stage.document, page(theme)).filter((each) => each.contrast < 4.5).map(({ says, color, on, contrast: reached }) => `${says}: ${color} on ${on}, ${reached.toFixed(2)}`);
    const edges = stage.all('.choice, button:not(.link, .row, .quiet, .backlink, .entry, .close)').flatMap((each) => {
      const { borderTopColor } = getComputedStyle(each);
      const reached = contrast(borderTopColor, ground(each, page(theme)));
      return reached < 3 ? [`the edge of ${each.className} “${each.textContent.trim().slice(0, 20)}”: ${borderTopColor}, ${reached.toFixed(2)}`] : [];
    });
    return [...words, ...edges];
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`can be read with every accent, a pale yellow as well as a deep blue (${theme})`, async () => {
      const found: string[] = [];
      let worst = 21;
      for (const state of shown) {
        await stage.look({ width: 320, theme });
        await stage.show(state, 'de');
        for (const accent of ['#fff9c4', '#00008b', ...every(state === shown[0] ? 51 : 85)]) {
          wear({ accent });
          worst = Math.min(worst, ...readings(stage.document, page(theme)).map((each) => each.contrast));
          found.push(...poor(theme).map((what) => `${accent}, ${state}: ${what}`));
        }
      }
      wear({});
      console.log(`accents, ${theme}: the worst contrast of words ${worst.toFixed(2)}`);
      expect(found.slice(0, 20)).to.deep.equal([]);
    });

    it(`keep ink, lines and the colours of states apart from any paper that is light or dark (${theme})`, async () => {
      const found: string[] = [];
      await stage.look({ width: 320, theme });
      for (const state of [...shown, 'claim-form/missing-what', 'claim-form/kept']) {
        await stage.show(state, 'de');
        for (const paper of theme === 'light' ? ['#fff', '#fdf6e3', '#e8f5e9', '#fce4ec', '#e3e7ee'] : ['#000', '#1b1b2f', '#102a1a', '#2d1b1b', '#30343b']) {
          wear({ paper });
          found.push(...poor(theme).map((what) => `${paper}, ${state}: ${what}`));
        }
      }
      wear({});
      expect(found.slice(0, 20)).to.deep.equal([]);
    });
  }

  it('keep the shop\'s accent as it is where it is a ground, and say black or white on it', async () => {
    await stage.look({ width: 320, theme: 'light' });
    await stage.show('claim-form/what', 'de');
    wear({ accent: '#fff9c4' });
    const [next] = stage.all('form .primary');
    const { backgroundColor, color, borderTopColor } = getComputedStyle(next!);
    wear({});
    expect(backgroundColor).to.equal('rgb(255, 249, 196)');
    expect(contrast(color, '#000')).to.be.below(1.1);
    expect(contrast(borderTopColor, '#fff')).to.be.above(3);
  });
});
