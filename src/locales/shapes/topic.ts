/** What a buyer reads within a topic: the first answer, parcels, the message box with its templates, a return to its end, a rating. */
import type { Case } from '../../contract/index.ts';
import type { Topic, Wish } from '../../contract/message.ts';
import type { Plural } from './forms.ts';

export interface TopicWords {
  /** The first answer to a topic. */
  readonly answers: Readonly<Partial<Record<Topic, string>>>;
  /** What the guarantee is for, what it is not for, and where to complain: told where no other topic fits. */
  readonly covers: string;
  readonly outside: string;
  readonly complain: string;
  readonly scans: Readonly<Record<Case['order']['shipments'][number]['scans'][number]['status'], string>>;
  readonly tracking: Readonly<Record<'parcel' | 'title' | 'none' | 'follow', string>>;

  readonly write: Readonly<Record<'more' | 'problem' | 'wish' | 'noWish', string>>;
  /** By topic: what can be wrong, and the message that says so. `{order}` is filled in; the first is what the box starts with. */
  readonly templates: Readonly<Partial<Record<Topic, readonly (readonly [label: string, text: string])[]>>>;
  readonly wishes: Readonly<Partial<Record<Wish, string>>>;

  readonly back: Readonly<Record<'asOrdered' | 'fee' | 'ask' | 'what' | 'which' | 'reason' | 'files' | 'send' | 'done' | 'quote' | 'reckoning' | 'goods' | 'shipping' | 'feeRow' | 'deduction' | 'sum'
    | 'note' | 'yourWords' | 'address' | 'label' | 'tracking' | 'inspection' | 'merchantNext' | 'callOff' | 'callOffSure' | 'callOffYes' | 'keep' | 'calledOff', string>>;
  readonly conditions: Readonly<Record<'as_sent' | 'used' | 'damaged' | 'incomplete' | 'empty', string>>;

  readonly rating: Readonly<Record<'lead' | 'stars' | 'text' | 'send' | 'done' | 'given' | 'pick', string>> & {
    /** „3 von 5: geht so“, by number of stars. */
    readonly scale: readonly [string, string, string, string, string];
    readonly count: Plural;
  };
}
