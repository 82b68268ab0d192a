/** The accessibility audit every view has to pass: all of axe's rules, `target-size` too, none switched off. And: nothing sticks out of the page. */
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { inside } from '../../demo/gallery/hand.ts';

const { axe } = globalThis as unknown as { axe: typeof axeCore };

export async function audit(element: Element, view: string): Promise<void> {
  const { violations } = await axe.run(element, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.flat().join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`);
  expect(found, `${view}: axe`).to.deep.equal([]);
}

/** No part of the view is wider than the screen, and no words are cut off. */
export function fits(element: HTMLElement, view: string): void {
  const width = document.documentElement.clientWidth;
  const wide = [...inside(element.shadowRoot!)].filter((each) => {
    const box = each.getBoundingClientRect();
    const cut = each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'hidden' && !each.matches('.unseen, .clip, progress');
    return box.width > 0 && !each.closest('.unseen') && (box.right > width + 1 || box.left < -1 || cut);
  });
  expect(wide.map((each) => `${each.localName}.${each.className} ${each.textContent.trim().slice(0, 40)}`), `${view}: sticks out of ${width} px`).to.deep.equal([]);
}

/** Every word of a button, label, heading, badge or fact stands inside of what it belongs to. */
export function whole(element: HTMLElement, view: string): void {
  const range = document.createRange();
  const out = [...inside(element.shadowRoot!)].filter((each) => {
    if (!each.matches('button, a, label, legend, summary, h2, h3, dt, dd, option, .badge, b, small') || each.closest('.unseen, .clip, svg, option') || !each.checkVisibility()) return false;
    range.selectNodeContents(each);
    const text = range.getBoundingClientRect();
    const box = (getComputedStyle(each).display === 'inline' ? each.parentElement ?? each : each).getBoundingClientRect();
    // a kept space hangs over the end of its line
    const slack = getComputedStyle(each).whiteSpaceCollapse === 'preserve' ? 8 : 1;
    return text.width > 0 && (text.right > box.right + slack || text.left < box.left - slack || text.bottom > box.bottom + 2);
  });
  expect(out.map((each) => `${each.localName}.${each.className} ${each.textContent.trim().slice(0, 60)}`), `${view}: words stick out`).to.deep.equal([]);
}
