/**
 * What a buyer has told so far, kept until the claim has arrived. Becomes the body that is sent. Knows nothing of steps or screens.
 */
import type { Case, ClaimBody, Defect, Eligibility, Ground, LineQuantity, Outcome } from '../../contract/index.ts';
import { amountText, readAmount } from '../../locales/money.ts';
import { LineChoice } from '../shared/line-choice.ts';
import { Uploads } from '../shared/uploads.ts';
import type { SendFile, Upload } from '../shared/uploads.ts';

/** What is kept of it over a reload, beside lines and files. */
const told = ['ground', 'defect', 'outcome', 'story', 'addressConfirmed', 'receivedOn', 'returnProof', 'amount', 'authorised', 'charged', 'takenAs'] as const;

export class Draft {
  ground: Ground | undefined;
  defect: Defect | undefined;
  outcome: Outcome | undefined;
  story = '';
  addressConfirmed = false;
  receivedOn = '';
  returnProof = '';
  /** Amounts as typed; nothing while the suggestion stands. */
  amount: string | undefined;
  authorised: string | undefined;
  charged: string | undefined;
  /** How the ground stood when it was taken: what can be chosen depends on it. */
  takenAs: Eligibility['state'] | undefined;
  readonly choice: LineChoice;
  readonly uploads: Uploads;

  constructor(changed: () => void, upload: SendFile) {
    this.choice = new LineChoice(changed);
    this.uploads = new Uploads(changed, upload);
  }

  /** Takes up a ground and what follows from it without asking: the only line there is, all that is missing, the charge. */
  take(ground: Ground, known: Case): void {
    const state = known.eligibility.find((each) => each.ground === ground)?.state;
    if (ground === this.ground && state === this.takenAs) return;
    this.ground = ground;
    this.takenAs = state;
    this.amount = undefined;
    const open = linesOf(known, this.eligibility(known));
    if (open.length === 1 || ground !== 'not_as_described') this.choice.choose(open);
    const outcomes = this.eligibility(known)?.outcomes ?? [];
    if (!this.outcome || !outcomes.includes(this.outcome)) this.outcome = outcomes.length === 1 ? outcomes[0] : undefined;
  }

  /** All of it but the bytes of files. */
  get kept(): object {
    return { ...Object.fromEntries(told.map((name) => [name, this[name]])), lines: this.choice.lines, files: this.uploads.kept };
  }

  restore(kept: Readonly<Record<string, unknown>>): void {
    for (const name of told) if (typeof kept[name] === 'string' || typeof kept[name] === 'boolean') Object.assign(this, { [name]: kept[name] });
    if (Array.isArray(kept.lines)) this.choice.choose(kept.lines as LineQuantity[]);
    if (Array.isArray(kept.files)) this.uploads.restore(kept.files as Upload[]);
  }

  eligibility({ eligibility }: Case): Eligibility | undefined {
    return eligibility.find((each) => each.ground === this.ground);
  }

  /** In minor units: what was typed, else what fits the choice. Nothing when what was typed is no amount. */
  amountIn(known: Case, locale: string): number | undefined {
    return this.amount === undefined ? this.suggested(known, locale) : readAmount(this.amount, known.order.currency, locale);
  }

  chargeIn(known: Case, locale: string): { authorised: number | undefined; charged: number | undefined } {
    const { charge, currency } = known.order;
    const read = (typed: string | undefined, otherwise: number) => (typed === undefined ? otherwise : readAmount(typed, currency, locale));
    return { authorised: read(this.authorised, charge.authorised), charged: read(this.charged, charge.captured) };
  }

  /** What an amount field shows. */
  shown(typed: string | undefined, amount: number | undefined, known: Case, locale: string): string {
    return typed ?? (amount === undefined ? '' : amountText({ amount, currency: known.order.currency }, locale));
  }

  body(id: string, known: Case, locale: string): ClaimBody {
    const { ground } = this;
    const { authorised, charged } = this.chargeIn(known, locale);
    const back = known.returns.findLast((each) => each.lines.some(({ line }) => this.choice.lines.some((chosen) => chosen.line === line)));
    return {
      id, ground: ground!, lines: this.choice.lines, story: this.story.trim(), outcome: this.outcome!, evidence: this.uploads.ids,
      ...(ground === 'not_as_described' && this.defect ? { defect: this.defect } : {}),
      amount: { amount: this.amountIn(known, locale) ?? 0, currency: known.order.currency },
      facts: {
        ...(ground === 'not_received' ? { addressConfirmed: this.addressConfirmed } : {}),
        ...(ground === 'late_delivery' ? { receivedOn: this.receivedOn } : {}),
        ...(ground === 'refund_missing' && this.returnProof.trim() ? { returnProof: this.returnProof.trim() } : {}),
        ...(ground === 'refund_missing' && back ? { return: back.id } : {}),
        ...(ground === 'overcharged' ? { authorised: authorised!, charged: charged! } : {}),
      },
    };
  }

  /** The largest sum that may be claimed for what is chosen. */
  mostIn(known: Case): number {
    const most = this.eligibility(known)?.most.amount ?? 0;
    return this.ground === 'overcharged' ? most : Math.min(most, this.choice.worth(known));
  }

  private suggested(known: Case, locale: string): number {
    const { authorised = 0, charged = 0 } = this.chargeIn(known, locale);
    const most = this.mostIn(known);
    return this.ground === 'overcharged' ? Math.min(most, Math.max(0, charged - authorised)) : most;
  }
}

/** The lines a claim on this ground may be for. */
export const linesOf = ({ order }: Case, eligibility: Eligibility | undefined) => eligibility?.lines ?? order.lines.map(({ id, quantity }) => ({ line: id, quantity }));
