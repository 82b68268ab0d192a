/** What the buyer would agree to instead of an offer: a sum, and a sentence if wanted. Fetched when somebody wants to make one; sent as the no to the offer. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Failure } from '../../client/outcome.ts';
import type { Claim, Money } from '../../contract/index.ts';
import { amountText, readAmount } from '../../locales/money.ts';
import type { Voice } from '../../locales/voice.ts';
import { failureNote } from '../shared/failure.ts';
import { submitButton, textField } from '../shared/fields.ts';
import type { Mends } from '../shared/fields.ts';

export class CounterOffer {
  private readonly changed: (focus?: string) => void;
  private readonly send: (counter: Money, note: string) => Promise<unknown>;
  private amount = '';
  private note = '';
  private mends: Mends = new Map();

  constructor(changed: (focus?: string) => void, send: (counter: Money, note: string) => Promise<unknown>) {
    this.changed = changed;
    this.send = send;
  }

  render(voice: Voice, claim: Claim, { busy, failure, back }: { busy: boolean; failure: Failure | undefined; back: () => void }): TemplateResult {
    const { moves } = voice.words;
    const { currency } = claim.amount;
    const submit = (event: Event) => {
      event.preventDefault();
      if (!busy) this.onSubmit(voice, claim);
    };
    return html`<form class="stack" novalidate @submit=${submit}><h3>${moves.counter}</h3><p>${voice.say(moves.counterLead)}</p>
      ${textField(voice, this.mends, { id: 'counter', label: moves.counterAmount, hint: voice.say(moves.counterMost, { most: voice.money(claim.amount) }), value: this.amount, mode: 'decimal', unit: currency, length: 20, input: (amount) => { this.amount = amount; } })}
      ${textField(voice, this.mends, { id: 'counter-note', label: moves.counterNote, optional: true, value: this.note, rows: 3, length: 2000, input: (note) => { this.note = note; } })}
      ${failure ? failureNote(voice, failure) : nothing}
      <div class="buttons">${submitButton(voice, moves.counterSend, busy)}<button type="button" @click=${back}>${voice.words.button.back}</button></div></form>`;
  }

  private onSubmit(voice: Voice, { amount: { amount: most, currency } }: Claim): void {
    const amount = readAmount(this.amount, currency, voice.locale);
    const example = amountText({ amount: Math.ceil(most / 2), currency }, voice.locale);
    this.mends = new Map(amount && amount <= most ? [] : [['counter', voice.say(voice.words.moves.counterMend, { most: voice.money({ amount: most, currency }), example })]]);
    if (this.mends.size || !amount) this.changed('#counter');
    else void this.send({ amount, currency }, this.note.trim());
  }
}
