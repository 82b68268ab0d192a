/**
 * The paragraphs of a letter, as plain text and as HTML: the same ones, in the same order. Everything is escaped on its way into HTML, whoever wrote it, and
 * what people wrote keeps its own direction. Used by `letterOf`; knows no words.
 */
import { isolatedHtml, isolatedLines } from './isolate.ts';

type Dir = 'ltr' | 'rtl';
export type Part =
  | { readonly kind: 'text' | 'quote'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'list'; readonly rows: readonly (readonly [label: string, value: string])[] };

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => escapes[sign]!);
const broken = (value: string): string => escaped(value).replaceAll(/\r\n|\r|\n/g, '<br>');

function htmlOf(part: Part, side: string): string {
  switch (part.kind) {
    case 'text': return `<p style="margin:0 0 16px">${isolatedHtml(broken(part.text))}</p>`;
    case 'quote': return `<blockquote dir="auto" style="margin:0 0 16px;padding:8px 16px;border-${side}:4px solid #d9dde2">${broken(part.text)}</blockquote>`;
    case 'link': return `<p style="margin:0 0 16px">${escaped(part.text)} <a dir="ltr" href="${escaped(part.href)}">${escaped(part.href)}</a></p>`;
    case 'list': return `<dl style="margin:0 0 16px">${part.rows.map(([label, value]) => `<dt style="color:#565e68">${escaped(label)}</dt><dd style="margin:0 0 8px"><bdi>${broken(value)}</bdi></dd>`).join('')}</dl>`;
  }
}

function textOf(part: Part, dir: Dir): string {
  switch (part.kind) {
    case 'text': return part.text;
    case 'quote': return part.text.split(/\r\n|\r|\n/).map((row) => `> ${row}`).join('\n');
    // on a line of its own: nothing of another direction runs into it, and nothing is taken for a part of it
    case 'link': return `${part.text}\n${part.href}`;
    case 'list': return part.rows.map(([label, value]) => `${label}: ${isolatedLines(value, dir)}`).join('\n');
  }
}

export const plain = (parts: readonly Part[], dir: Dir): string => `${parts.map((part) => textOf(part, dir)).join('\n\n')}\n`;

/** The whole page. Language and direction stand inside the body too: mail programs take only that. Sides are named, as many know no logical ones. */
export function page(parts: readonly Part[], title: string, language: string, dir: Dir): string {
  const side = dir === 'rtl' ? 'right' : 'left';
  return `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head>`
    + `<body style="margin:0"><div lang="${language}" dir="${dir}" style="padding:24px 16px;font:16px/1.5 system-ui,sans-serif;max-width:36em;text-align:${side};overflow-wrap:anywhere">${parts.map((part) => htmlOf(part, side)).join('')}</div></body></html>`;
}
