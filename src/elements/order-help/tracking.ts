/** The parcels of an order and what was scanned on their way, newest first. */
import { html, nothing } from 'lit';
import type { TopicHelp } from './help.ts';
import { link } from './seller.ts';

export function tracking({ voice, known, words: all }: TopicHelp): unknown {
  const { tracking: words, scans: names } = all;
  const { shipments } = known.order;
  if (!shipments.length) return html`<p>${words.none}</p>`;
  return shipments.map(({ carrier = '', trackingNumber, trackingLink, scans }, i) => {
    const newest = [...scans].sort((a, b) => b.at.localeCompare(a.at));
    return html`<section class="stack"><div><h3>${shipments.length > 1 ? voice.say(words.parcel, { n: i + 1 }) : words.title}</h3>
      <p class="soft small num"><bdi>${[carrier, trackingNumber].filter(Boolean).join(' ')}</bdi></p></div>
      ${newest.length ? html`<ol class="line">${newest.map((scan, j) => html`<li class=${j ? 'done' : scan.status === 'delivered' ? 'done' : 'now'}><div><p><b>${voice.say(names[scan.status])}</b></p>
        <p class="soft small num">${voice.beside(voice.brief(scan.at), scan.place)}</p>${scan.note ? html`<p class="small prose">${scan.note}</p>` : nothing}</div></li>`)}</ol>`
      : html`<p>${words.none}</p>`}
      ${link(trackingLink, voice.say(words.follow, { carrier: carrier || words.title }))}</section>`;
  });
}
