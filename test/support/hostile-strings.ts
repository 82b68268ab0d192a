/**
 * Strings that want to be more than text: our own set, made of parts so that it is small to read and large to run, and the public corpora where CORPORA
 * finds them. Each calls `hit()` or one of a page's own dialogues if it is ever run. For the tests of page security.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const calls = ['hit()', 'hit`1`', 'window["hit"]()', 'top.hit(1)', 'setTimeout("hit()")'];
const elements = (run: string): string[] => [
  `<script>${run}</script>`, `<img src=x onerror=${run}>`, `<svg onload=${run}>`, `<svg><script>${run}</script></svg>`, `<details open ontoggle=${run}>`, `<input autofocus onfocus=${run}>`,
  `<video><source onerror=${run}></video>`, `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`, `<iframe src="javascript:parent.${run}"></iframe>`, `<a href="javascript:${run}">Hier</a>`,
  `<form action="javascript:${run}"><button>Weiter</button></form>`, `<math><a xlink:href="javascript:${run}">x</a></math>`, `<object data="javascript:${run}"></object>`, `<base href="javascript:${run}//">`,
  `<style>@import 'javascript:${run}'</style>`, `<template shadowrootmode=open><img src=x onerror=${run}></template>`, `<redress-pay-button text="<img src=x onerror=${run}>"></redress-pay-button>`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`, `<link rel=stylesheet href="data:text/css,*{color:red}"><b onclick=${run}>x</b>`,
];
/** Ways out of where a string may stand: text, attribute, comment, script, title, template. */
const ways: ((inner: string) => string)[] = [
  (inner) => inner, (inner) => `">${inner}`, (inner) => `'>${inner}`, (inner) => `--><!-- ${inner}`, (inner) => `</textarea></title></style>${inner}`, (inner) => `\u0000${inner}`,
  (inner) => inner.replaceAll('<', '＜').replaceAll('>', '＞'), (inner) => inner.replaceAll('<', '&lt;'), (inner) => encodeURIComponent(inner), (inner) => inner.toUpperCase(),
];
const others = (run: string): string[] => [
  `javascript:${run}`, `JaVaScRiPt:${run}`, `java\tscript:${run}`, `\u0001javascript:${run}`, `data:text/html,<script>${run}</script>`, `vbscript:${run}`, `https://a.example/"onclick=${run}//`, `\${${run}}`, `{{${run}}}`,
  `{{constructor.constructor('${run}')()}}`, `<!--?lit$1$-->${run}`, `?lit$${run}$`, `"onfocus=${run} autofocus="`, `' onmouseover=${run} '`, `\\u003cimg src=x onerror=${run}\\u003e`, `;${run}//`, `*/${run}/*`, `]]>${run}<![CDATA[`,
];
const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'null', 'undefined', '[object Object]', '\u202Egnp.exe', '\uFEFF', '\u0000', '\u2028\u2029', '\uD800', 'Z̴̢̛̼a͜l̷g̶o', '😀'.repeat(40), 'W'.repeat(400),
  '{amount}', '{0}', '%s%n', '${7*7}', '../../../etc/passwd', "'; DROP TABLE orders;--", 'NaN', '-1', '1e999', ' ', '\n\n\n', 'ﷺ', 'أهلا', '‮‭‬'];

export interface HostileStrings { readonly strings: string[]; readonly links: string[]; readonly from: string }

/** All of them, without those that are empty. Says where they are from. */
export async function hostileStrings(): Promise<HostileStrings> {
  const own = [...calls.flatMap((run) => elements(run).flatMap((element) => ways.map((way) => way(element)))), ...calls.flatMap(others), ...odd];
  const links = calls.flatMap(others);
  const folder = process.env.CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
  try {
    const [xss, naughty, redirects] = await Promise.all(['text/xss-half.txt', 'text/naughty-strings.json', 'redirects/redirects-half.txt'].map((path) => readFile(`${folder}/${path}`, 'utf8')));
    const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim());
    const theirs = [...lines(xss!), ...(JSON.parse(naughty!) as string[]).filter((text) => text.trim())];
    return { strings: [...own, ...theirs, ...lines(redirects!)], links: [...links, ...lines(redirects!)], from: `${String(own.length)} of our own and ${String(theirs.length)} from the corpora` };
  } catch {
    return { strings: own, links, from: `${String(own.length)} of our own; ran WITHOUT the corpora (CORPORA names their folder)` };
  }
}
