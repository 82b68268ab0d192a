/** The pages that hold a pay button: ours, and its floors. Shared by the bench of one button and that of many. */
import type { PageCase } from './page-cost.ts';

export const buttonScripts = { 'lit-button': 'test/bench/floors/lit-button.ts', 'custom-element': 'test/bench/floors/custom-element.ts' } as const;

const place = (tag: string): string => `${tag} { display: block; min-block-size: 48px; }`;
const lit = { tag: '<floor-button label="order"></floor-button>', script: 'lit-button.js', style: place('floor-button') };
export const buttonPages: Record<string, PageCase> = {
  native: { tag: '<button type="button">Zahlungspflichtig bestellen</button>', style: 'button { inline-size: 100%; min-block-size: 48px; font: 600 16px/1.15 system-ui; background: #ffd814; }' },
  'by hand': { ...lit, script: 'custom-element.js' },
  Lit: lit,
  'Lit again': lit,
  ours: { tag: '<redress-pay-button cart-id="c_42" amount="4990" currency="EUR" label="order" look="gold"></redress-pay-button>', script: 'redress.esm.js', style: place('redress-pay-button') },
};
