/**
 * The test payment page of a sandbox: what is bought, the sum, and two buttons. Plain HTML with one style sheet and no script, in the
 * checkout's language. It says plainly that no money moves.
 */
import type { CheckoutRecord } from './store.ts';
import type { PricedCart } from './checkout-order.ts';
import { sandboxWords } from './sandbox-words.ts';

const style = `
:root { color-scheme: light dark; --ground: #f4f5f7; --card: #fff; --ink: #16191d; --quiet: #565e68; --line: #d9dde2; --main: #0b57d0; --on-main: #fff; --note: #fff4d6; --on-note: #4a3500; }
@media (prefers-color-scheme: dark) { :root { --ground: #101215; --card: #1a1d21; --ink: #eceef0; --quiet: #a9b1ba; --line: #353b42; --main: #a8c7fa; --on-main: #062e6f; --note: #3a2f10; --on-note: #ffe5a3; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 32rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem; }
.notice { margin: 0 0 1rem; padding: .75rem 1rem; border-radius: 12px; background: var(--note); color: var(--on-note); font-weight: 600; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
.shop { margin: .25rem 0 1.25rem; color: var(--quiet); overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .625rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; hyphens: auto; }
td { text-align: end; white-space: nowrap; hyphens: manual; padding-inline-start: 1rem; font-variant-numeric: tabular-nums; }
small { color: var(--quiet); font-size: .875rem; }
tfoot tr:last-child > * { border: 0; font-weight: 700; font-size: 1.125rem; padding-top: 1rem; }
form { display: grid; gap: .75rem; margin-top: 1.5rem; }
button, .back { display: block; min-height: 3rem; padding: .625rem 1rem; border-radius: 8px; border: 1px solid var(--main); font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
.main, .back { background: var(--main); color: var(--on-main); }
.other { background: none; color: var(--main); }
.back { margin-top: 1.5rem; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => escapes[sign]!);

function moneyIn(currency: string, locale: string): (amount: number) => string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return (amount) => format.format(amount / 10 ** digits);
}

async function base64Hash(value: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

export async function checkoutPage({ checkout, locale = 'en' }: CheckoutRecord, cart: PricedCart, back: string, shop: string): Promise<Response> {
  const { language, locale: tongue, dir, word } = sandboxWords(locale);
  const money = moneyIn(cart.currency, tongue);
  const row = (title: string, amount: number, quantity = 1) => `<tr><th scope="row"><bdi>${text(title)}</bdi>${quantity > 1 ? ` <small>× ${quantity}</small>` : ''}</th><td>${text(money(amount))}</td></tr>`;
  const ending = checkout.state === 'open'
    ? `<form method="post"><button class="main" name="action" value="pay">${word.pay}</button><button class="other" name="action" value="cancel">${word.cancel}</button></form>`
    : `<p role="status">${checkout.state === 'paid' ? word.paid : word.closed}</p><a class="back" href="${text(back)}">${word.back}</a>`;
  const html = `<!doctype html>
<html lang="${language}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${word.title} – ${text(shop)}</title><style>${style}</style></head>
<body><main>
<p class="notice">${word.notice}</p>
<section>
<h1>${word.title}</h1>
<p class="shop">${word.at.replace('{shop}', () => `<bdi>${text(shop)}</bdi>`)}</p>
<table><caption>${word.lines}</caption>
<tbody>${cart.lines.map((line) => row(line.title, line.total, line.quantity)).join('')}</tbody>
<tfoot>${cart.shipping > 0 ? row(word.shipping, cart.shipping) : ''}${row(word.total, cart.total)}</tfoot></table>
${ending}
</section>
</main></body></html>`;
  // browsers hold the redirect after a form to form-action as well, so the shop's own origin has to be in it
  const policy = `default-src 'none'; style-src 'sha256-${await base64Hash(style)}'; form-action 'self' ${new URL(back).origin}; base-uri 'none'; frame-ancestors 'none'`;
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' },
  });
}
