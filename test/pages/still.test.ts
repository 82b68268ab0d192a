/** A shop's page with help or a claim form in it, and the very lines of CSS that docs/embedding.md tells to paste: on a phone and on a wide screen nothing moves, though every script comes late. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPageCost } from '../bench/page-cost.ts';
import type { PageCost } from '../bench/page-cost.ts';
import { showOrder } from '../bench/shown-order.ts';
import type { ShownOrder } from '../bench/shown-order.ts';

describe('a page that waits for its scripts', () => {
  let style: string;
  let shown: ShownOrder;
  let cost: PageCost;

  before(async () => {
    const lines = /```css\n([^`]*redress-order-help[^`]*)```/.exec(await readFile(new URL('../../docs/embedding.md', import.meta.url), 'utf8'));
    assert.ok(lines, 'docs/embedding.md names no line of CSS for help any more');
    style = lines[1]!;
    shown = await showOrder();
    cost = await openPageCost(fileURLToPath(new URL('../../dist/cdn', import.meta.url)), shown.answers);
  });
  after(() => cost.close());

  for (const [tag, until] of [['redress-order-help', 'footer'], ['redress-claim-form', 'form']] as const)
    for (const width of [360, 1280])
      it(`leaves what stands below <${tag}> where it is, at ${String(width)} px`, async () => {
        const { moved } = await cost.load({ tag: `<${tag} ${shown.attributes}></${tag}><p>Darunter</p>`, script: 'redress.esm.js', style, until }, 400, { width, height: 800 });
        assert.equal(moved, 0);
      });
});
