/** The accessibility audit every view has to pass: all of axe's rules, `target-size` too, none switched off. And: everything fits. */
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { misplaced } from './boxes.ts';

const { axe } = globalThis as unknown as { axe: typeof axeCore };

export async function audit(element: Element, view: string): Promise<void> {
  const { violations } = await axe.run(element, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.flat().join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`);
  expect(found, `${view}: axe`).to.deep.equal([]);
}

/** No words stand over others, are cut off or out of place; nothing is wider than the screen. */
export function fits(view: string): void {
  expect(misplaced(document), view).to.deep.equal([]);
}
