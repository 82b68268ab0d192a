/**
 * Larger text, as browsers with a text zoom of their own make it: every size of type grows, everything else stays. Works on the elements' own style sheets, so
 * that it is the same in every browser; knows none of them.
 */
import { inside } from './hand.ts';

/** As written, by rule and property. */
const written = new WeakMap<CSSStyleRule, Map<string, string>>();
const isType = (name: string): boolean => /^(font|font-size|--type-.*)$/.test(name);

export function inTextSize(times: number): void {
  const roots = [document, ...[...inside(document)].flatMap((each) => each.shadowRoot ?? [])];
  for (const sheet of new Set(roots.flatMap((root) => [...root.adoptedStyleSheets, ...root.styleSheets]))) grow(sheet.cssRules, times);
}

function grow(rules: CSSRuleList, times: number): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) resize(rule, times);
    if ('cssRules' in rule) grow((rule as CSSGroupingRule).cssRules, times);
  }
}

function resize(rule: CSSStyleRule, times: number): void {
  const before = written.get(rule) ?? new Map(['font', ...rule.style].filter(isType).flatMap((name) => {
    const value = rule.style.getPropertyValue(name);
    return /\dpx/.test(value) ? [[name, value] as const] : [];
  }));
  written.set(rule, before);
  for (const [name, value] of before) rule.style.setProperty(name, value.replace(/([\d.]+)px/g, (_, size: string) => `${String(Number(size) * times)}px`));
}
