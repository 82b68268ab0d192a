/** The buyer's word on how the merchant handled it: one to five stars and, if wanted, a sentence. Once per order. */
import { html, nothing } from 'lit';
import type { CaseElement } from '../shared/case-element.ts';
import { failureNote } from '../shared/failure.ts';
import { submitButton, summary, textField } from '../shared/fields.ts';
import { icon } from '../shared/icons.ts';
import { note } from '../shared/note.ts';
import { Submission } from '../shared/submission.ts';
import type { TopicHelp } from './help.ts';

const most = [1, 2, 3, 4, 5] as const;

export class Rating {
  private readonly host: CaseElement;
  private readonly arrived: (stars: number) => void;
  private readonly submission: Submission;
  private stars = 0;
  private text = '';
  private mends = new Map<string, string>();
  private sent = false;

  constructor(host: CaseElement, arrived: (stars: number) => void) {
    this.host = host;
    this.submission = new Submission(host);
    this.arrived = arrived;
  }

  render(help: TopicHelp): unknown {
    const { voice, known, words } = help;
    const { rating: own } = words;
    if (known.rating) return html`<div><div class="pad stack">${this.sent ? html`<div class="sent">${note('good', 'check', html`<p>${own.done}</p>`)}</div>` : nothing}${given(help, known.rating)}</div></div>`;
    return html`<div><form class="pad stack" novalidate @submit=${(event: Event) => { event.preventDefault(); this.onSubmit(help); }}>
      ${summary(voice, this.mends)}<p>${voice.say(own.lead)}</p>
      <fieldset role="radiogroup" aria-labelledby="stars-legend" aria-invalid=${this.mends.size ? 'true' : nothing} aria-describedby="stars-said"><legend id="stars-legend">${own.stars}</legend>
        ${this.mends.size ? html`<p class="mend">${this.mends.get('stars')}</p>` : nothing}
        <div class="stars">${most.map((count) => html`<label class=${count <= this.stars ? 'lit' : ''}><input type="radio" name="stars" id=${count === 1 ? 'stars' : `stars-${count}`} .checked=${count === this.stars}
          @change=${() => { this.stars = count; this.submission.edited(); this.host.requestUpdate(); }}>${icon('star')}<span class="unseen">${voice.count(own.count, count)}, ${own.scale[count - 1]}</span></label>`)}</div>
        <p class="soft small" id="stars-said">${this.stars ? `${voice.count(own.count, this.stars)}: ${own.scale[this.stars - 1]!}` : this.mends.size ? nothing : own.pick}</p></fieldset>
      ${textField(voice, this.mends, { id: 'rating-text', label: own.text, optional: true, value: this.text, rows: 3, length: 2000, input: (text) => { this.text = text; this.submission.edited(); } })}
      ${this.submission.failure ? failureNote(voice, this.submission.failure) : nothing}
      <div class="buttons">${submitButton(voice, own.send, this.submission.busy)}</div></form></div>`;
  }

  private onSubmit({ words }: TopicHelp): void {
    if (this.submission.busy) return;
    this.mends = new Map(this.stars ? [] : [['stars', words.rating.pick]]);
    this.host.requestUpdate();
    if (this.mends.size) void this.host.focusOn('.summary');
    else void this.send();
  }

  private send(): Promise<void> {
    const { host, stars } = this;
    const text = this.text.trim();
    return this.submission.send(async (id) => {
      await host.cases.post('rate', { id }, host.cases.order, { id, stars, ...(text ? { text } : {}) });
      this.sent = true;
      this.arrived(stars);
      host.requestUpdate();
      void host.focusOn('.sent');
    });
  }
}

function given({ voice, words }: TopicHelp, { stars, text, at }: NonNullable<TopicHelp['known']['rating']>): unknown {
  return html`<p class="soft small">${voice.say(words.rating.given, { when: voice.dayOf(at) })}</p><p><b>${voice.count(words.rating.count, stars)}</b>: ${words.rating.scale[stars - 1]}</p>${text ? html`<p class="prose">${text}</p>` : nothing}`;
}
