/**
 * What someone declares, as typed so far: kept until it has arrived. What the shop knows already is filled in and
 * may be changed. Becomes the body that is sent. Knows nothing of screens.
 */
import type { Case, LineQuantity, WithdrawalBody } from '../../contract/index.ts';
import type { WithdrawalWords } from '../../locales/withdrawal.ts';
import type { Voice } from '../../locales/voice.ts';
import { LineChoice, titleOf } from '../shared/line-choice.ts';

/** The contract's limits (`contract/withdrawal.ts`). A test compares them. */
export const longest = { name: 200, contract: 200, email: 254, items: 2000, note: 4000 } as const;
type Field = keyof typeof longest;

/** What is known without asking. */
export interface Known {
  readonly order: string;
  readonly case: Case | undefined;
}

export class Declaration {
  /** Only some items; which ones stands in `choice`. */
  part = false;
  readonly choice: LineChoice;
  /** As typed, by field; a field nobody touched is not in here. */
  private readonly typed = new Map<Field, string>();

  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
    this.choice = new LineChoice(changed);
  }

  type(field: Field, text: string): void {
    this.typed.set(field, text);
    this.changed();
  }

  extend(part: boolean): void {
    this.part = part;
    this.changed();
  }

  /** All of it, to be kept over a reload. */
  get kept(): object {
    return { typed: [...this.typed], part: this.part, lines: this.choice.lines };
  }

  restore({ typed, part, lines }: Readonly<Record<string, unknown>>): void {
    if (Array.isArray(typed)) for (const [field, text] of typed as [Field, unknown][]) if (field in longest && typeof text === 'string') this.typed.set(field, text);
    this.part = part === true;
    if (Array.isArray(lines)) this.choice.choose(lines as LineQuantity[]);
  }

  /** What a field shows: what was typed, else what is known. */
  text(field: Field, { order, case: known }: Known): string {
    return this.typed.get(field) ?? ({
      name: known?.order.buyer.name ?? known?.order.shipTo?.name, contract: known?.order.number ?? order, email: known?.order.buyer.email, items: '', note: '',
    }[field] ?? '');
  }

  /** Nothing typed and nothing chosen yet. */
  get untouched(): boolean {
    return !this.typed.size && !this.part;
  }

  mends(voice: Voice, words: WithdrawalWords, known: Known): [string, string][] {
    const missing: [Field, boolean][] = [
      ['name', !this.text('name', known).trim()],
      ['contract', !this.text('contract', known).trim()],
      ['email', !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(this.text('email', known).trim())],
    ];
    return [
      ...missing.filter(([, is]) => is).map(([field]): [string, string] => [field, words.mend[field]]),
      ...(this.part && known.case ? this.choice.mends(voice, known.case, linesOf(known.case)) : []),
    ];
  }

  body(id: string, known: Known, merchant: string, locale: string): WithdrawalBody {
    const text = (field: Field): string => this.text(field, known);
    const lines = this.part && known.case ? this.choice.lines : [];
    const items = lines.length ? named(known.case!, lines) : text('items').trim() && !known.case ? text('items') : '';
    const note = text('note');
    return {
      id, merchant, name: text('name'), contract: text('contract'), email: reachable(text('email').trim()), locale,
      ...(lines.length ? { lines } : {}), ...(items ? { items } : {}), ...(note.trim() ? { note } : {}),
    };
  }
}

export const linesOf = ({ order }: Case) => order.lines.map(({ id, quantity }) => ({ line: id, quantity }));

/** The chosen items in words too, so that the declaration can be read by itself. Nothing when that would be too long to send. */
function named(known: Case, lines: ReturnType<typeof linesOf>): string {
  const text = lines.map(({ line, quantity }) => `${quantity} × ${titleOf(known, line)}`).join('\n');
  return text.length <= longest.items ? text : '';
}

/** A domain such as müller.de in the letters that mail travels with. */
function reachable(email: string): string {
  const at = email.lastIndexOf('@') + 1;
  try {
    return email.slice(0, at) + new URL(`http://${email.slice(at)}`).hostname;
  } catch {
    return email;
  }
}
