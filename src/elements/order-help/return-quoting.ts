/**
 * What a return would bring, asked of the server while the buyer chooses: only the newest choice counts, and a server that does not answer is
 * no obstacle to asking for the return itself. A refusal is told before anything is sent.
 */
import { html, nothing } from 'lit';
import { failureOf } from '../../client/outcome.ts';
import type { Failure } from '../../client/outcome.ts';
import type { LineQuantity, Return, ReturnQuote } from '../../contract/index.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { failureText } from '../shared/failure.ts';
import { note } from '../shared/note.ts';
import { reckoning } from './reckoning.ts';
import type { TopicHelp } from './help.ts';

/** Milliseconds without another choice until the server is asked. */
const pause = 200;

export class ReturnQuoting {
  private readonly host: CaseElement;
  private asked = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private quote: ReturnQuote | undefined;
  private refused: Failure | undefined;

  constructor(host: CaseElement) {
    this.host = host;
  }

  render({ voice, known, words }: TopicHelp, kind: Return['kind'] | undefined, lines: readonly LineQuantity[]): unknown {
    this.ask(this.host.cases.order, kind, lines, known.version);
    const { quote } = this;
    // The place is there before it speaks.
    return html`<div role="status">${quote && quote.kind !== 'exchange' ? html`<p class="small soft">${words.back.quote}</p>${reckoning(voice, words, {
      goods: quote.lines.reduce((sum, each) => sum + each.amount.amount, 0), shipping: quote.shipping?.amount, fee: quote.fee?.amount, sum: quote.amount,
    })}` : nothing}${this.refused ? note('wait', 'alert', html`<p>${failureText(voice, this.refused)}</p>`) : nothing}</div>`;
  }

  private ask(order: string, kind: Return['kind'] | undefined, lines: readonly LineQuantity[], version: number): void {
    const wanted = kind && lines.length ? JSON.stringify([order, kind, lines, version]) : '';
    if (wanted === this.asked) return;
    this.asked = wanted;
    this.quote = this.refused = undefined;
    clearTimeout(this.timer);
    if (kind && lines.length) this.timer = setTimeout(() => void this.fetch(order, { kind, lines: [...lines] }, wanted), pause);
  }

  private async fetch(order: string, choice: { kind: Return['kind']; lines: LineQuantity[] }, wanted: string): Promise<void> {
    try {
      const quote = await (await this.host.cases.open()).quoteReturn(order, choice);
      if (wanted === this.asked) this.quote = quote;
    } catch (error) {
      const failure = failureOf(error);
      if (wanted === this.asked && failure.outcome === 'refused') this.refused = failure;
    }
    this.host.requestUpdate();
  }
}
