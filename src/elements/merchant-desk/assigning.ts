/**
 * Saying to which order a withdrawal belongs: the number (unless the match is taken), once more what that means, then it is sent. One at a time. It cannot be
 * taken back, so it is asked twice; what was typed stays until it has arrived.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MerchantApi } from '../../client/merchant-api.ts';
import type { Failure } from '../../client/outcome.ts';
import type { WithdrawalRow } from '../../contract/index.ts';
import type { DeskWords } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { failureNote } from '../shared/failure.ts';
import { submitButton, textField } from '../shared/fields.ts';
import { newId } from '../shared/new-id.ts';

export class Assigning {
  private readonly host: CaseElement<MerchantApi>;
  private readonly done: (order: string) => Promise<void>;
  /** Which withdrawal it is about. */
  private id = '';
  private order = '';
  private sure = false;
  private sending = false;
  private failure: Failure | undefined;
  private mend = '';
  /** One key for every try with one order. */
  private key = '';

  constructor(host: CaseElement<MerchantApi>, done: (order: string) => Promise<void>) {
    this.host = host;
    this.done = done;
  }

  /** Asks whether it belongs to this order; without one, which it is. */
  ask({ id }: WithdrawalRow, order = ''): void {
    this.id = id;
    this.order = order;
    this.go(order !== '');
  }

  /** What stands in the withdrawal's place while it is being assigned. */
  render(voice: Voice, words: DeskWords, { id, name }: WithdrawalRow): TemplateResult | undefined {
    if (id !== this.id) return undefined;
    const { withdrawals } = words;
    const back = html`<button type="button" @click=${() => this.leave()}>${voice.words.button.back}</button>`;
    if (this.sure) {
      return html`<form class="stack deed" novalidate @submit=${this.send}><h3 id="deed">${withdrawals.check}</h3>
        <p class="big">${voice.say(withdrawals.then, { name, order: this.order })}</p><p>${withdrawals.claims}</p>${this.failure ? failureNote(voice, this.failure) : nothing}
        <div class="buttons">${submitButton(voice, withdrawals.send, this.sending)}${back}</div></form>`;
    }
    const mends = new Map(this.mend ? [['assign', this.mend === 'unknown' ? withdrawals.unknown : withdrawals.mend]] : []);
    return html`<form class="stack deed" novalidate @submit=${this.check}><h3 id="deed">${withdrawals.say}</h3>
      ${textField(voice, mends, { id: 'assign', label: withdrawals.field, hint: withdrawals.hint, value: this.order, length: 64, input: (text) => { this.order = text; } })}
      <div class="buttons">${submitButton(voice, withdrawals.next)}${back}</div></form>`;
  }

  private go(sure: boolean, mend: '' | 'missing' | 'unknown' = ''): void {
    this.sure = sure;
    this.mend = mend;
    this.failure = undefined;
    if (sure) this.key = newId();
    this.host.requestUpdate();
    void this.host.focusOn(mend ? '#assign' : '#deed');
  }

  private leave(): void {
    const { id } = this;
    this.id = '';
    this.host.requestUpdate();
    void this.host.focusOn(`[id="withdrawal-${id}"] h3`);
  }

  private readonly check = (event: Event): void => {
    event.preventDefault();
    this.order = this.order.trim();
    this.go(this.order !== '', this.order ? '' : 'missing');
  };

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.sending) return;
    const { id, order, key } = this;
    this.sending = true;
    this.failure = undefined;
    this.host.requestUpdate();
    try {
      await (await this.host.cases.open()).assignWithdrawal(id, order, { key });
      if (this.id === id) this.leave();
      await this.done(order);
    } catch (error) {
      const failure = this.host.fail(error);
      if (this.id === id && failure?.code === 'invalid') this.go(false, 'unknown');
      else if (this.id === id) this.failure = failure;
    } finally {
      this.sending = false;
      this.host.requestUpdate();
    }
  };
}
