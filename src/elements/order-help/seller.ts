/** Who the seller is, how to reach it and what it promises, with the return policy and the links that applied when ordering. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { addressLines } from '../shared/address.ts';
import type { Help } from './help.ts';
import { answersIn, policyText } from './promise.ts';

const safe = /^(https:|mailto:|tel:)/;
const linkNames = ['guaranteeNotice', 'complaints', 'terms', 'privacy', 'imprint'] as const;

export function link(href: string | undefined, text: unknown): unknown {
  if (!href || !safe.test(href)) return nothing;
  return href.startsWith('https:') ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>` : html`<a href=${href}>${text}</a>`;
}

export function seller(help: Help): TemplateResult {
  const { voice, known } = help;
  const { help: words, links } = voice.words;
  const { merchant } = known;
  return html`<section class="pad seller small" part="seller">
    <div><h3>${voice.say(words.seller, { name: merchant.legalName ?? merchant.name })}</h3>
      <p class="soft">${answersIn(help)}</p>
      <ul class="channels">${merchant.promise.channels.map(({ label, link: href, hours }) => html`<li>${link(href, label)}${hours ? html` <bdi class="soft">${hours}</bdi>` : nothing}</li>`)}</ul>
      ${merchant.address ? html`<p class="soft">${voice.row(addressLines(voice, merchant.address))}</p>` : nothing}</div>
    <div><h3>${words.policy}</h3>${policy(help)}</div>
    <ul class="links">${linkNames.map((name) => (merchant.links[name] ? html`<li>${link(merchant.links[name], links[name])}</li>` : nothing))}</ul>
  </section>`;
}

export function policy(help: Help): TemplateResult {
  const { text, link: href } = help.known.merchant.returnPolicy;
  const { more } = help.voice.words.help;
  return html`<p>${policyText(help)}</p>${text ? html`<details><summary>${more}</summary><p class="prose">${text}</p></details>` : link(href, more)}`;
}
