/**
 * P20: every state of every element passes all of axe's rules, `target-size` too, none switched off, light and dark. `npm test` walks one state of six;
 * `npm run access -- P20` all of them.
 */
import { expect } from '@open-wc/testing';
import { addresses, GalleryStage, isFull, languages } from '../support/gallery-stage.ts';

describe('every state of every element', function () {
  this.timeout(600_000);
  let stage: GalleryStage;
  const counted = { states: 0, runs: 0, violations: 0, undecided: new Map<string, Set<string>>() };
  before(async () => { stage = await GalleryStage.open(); });
  after(() => {
    stage.close();
    const undecided = [...counted.undecided].map(([rule, where]) => `${rule} (${[...where].join(', ')})`).join(', ') || 'none';
    console.log(`P20: ${String(counted.states)} states, ${String(counted.runs)} audits: ${String(counted.violations)} violations; left to the eye by axe: ${undecided}`);
  });

  for (const locale of languages(isFull ? ['de', 'ar'] : ['de'])) for (const [element, some] of addresses(6)) {
    it(`of ${element} can be used by everybody (${locale})`, async () => {
      const found: string[] = [];
      for (const [i, address] of some.entries()) {
        await stage.look({ width: 390, text: 100 });
        await stage.show(address, locale);
        counted.states++;
        for (const theme of isFull ? (['light', 'dark'] as const) : ([i % 2 ? 'dark' : 'light'] as const)) {
          await stage.look({ theme });
          const { violations, incomplete } = await stage.axe();
          counted.runs++;
          counted.violations += violations.length;
          for (const { id } of incomplete) counted.undecided.set(id, (counted.undecided.get(id) ?? new Set()).add(address));
          found.push(...violations.map(({ id, nodes }) => `${address} ${theme}: ${id}: ${nodes.map((node) => `${node.target.flat().join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`));
        }
      }
      expect(found).to.deep.equal([]);
    });
  }

  it('is seen when it fails', async () => {
    await stage.show('pay-button/start', 'de');
    stage.document.querySelector('redress-pay-button')!.shadowRoot!.querySelector('button')!.textContent = '';
    expect((await stage.axe()).violations.map(({ id }) => id)).to.include('button-name');
  });
});
