/**
 * What a buyer reads before anything else is fetched, as plain data: one module per language has this shape. `{name}` is filled in when it is said; `{merchant}`
 * and `{order}` may stand anywhere. `Plural` goes by `Intl.PluralRules`. Dates, money and units never stand here, Intl says those.
 */
import type { Case, ClaimState, Defect, Ground, Offer, Outcome, Return } from '../../contract/index.ts';
import type { Topic, Wish } from '../../contract/message.ts';
import type { FileWords } from './files.ts';
import type { Choice, Plural } from './forms.ts';
import type { LeftOverWords } from './left-over.ts';
import type { NewsWords } from './news.ts';
import type { TopicWords } from './topic.ts';

/** The sets of words that come after the general ones. */
export interface Later {
  readonly topic: TopicWords;
  readonly files: FileWords;
  readonly leftOver: LeftOverWords;
  readonly news: NewsWords;
}

export interface Words {
  /** The language these words are in, for Intl. */
  readonly lang: string;
  /** Where this language's later words are. They stand here so that the first load names each language once. */
  readonly later: { readonly [S in keyof Later]: () => Promise<{ readonly words: Later[S] }> };
  /** `{day}` and `{time}` to a moment: „Freitag, 4. Dezember 2026, 23:59 Uhr“. */
  readonly moment: string;
  readonly until: string;
  /** `{time}` is „6 Tage, 14 Stunden“. */
  readonly left: string;
  readonly you: string;
  readonly team: string;
  /** Beside a message: it is new to the reader; the other side has had it on its screen. */
  readonly unread: string;
  readonly seen: string;
  readonly wish: string;
  /** What may be wished for beside the outcomes of a claim. */
  readonly wishes: Readonly<Record<Exclude<Wish, Outcome>, string>>;

  readonly button: Readonly<Record<'next' | 'back' | 'change' | 'close' | 'again' | 'overview' | 'print' | 'remove' | 'send' | 'toCheck', string>>;
  readonly form: Readonly<Record<'step' | 'optional' | 'busy', string>> & { readonly missing: Plural };
  readonly state: Readonly<Record<'loading' | 'failed' | 'noOrder' | 'setup', string>>;

  readonly files: Readonly<Record<'label' | 'add' | 'safe' | 'waiting' | 'sending' | 'done' | 'failed' | 'preview' | 'atLeastOne', string>>;

  readonly help: Readonly<Record<'open' | 'title' | 'order' | 'seller' | 'usually' | 'within' | 'paid' | 'running' | 'policy' | 'more' | 'quantity' | 'rate' | 'rated' | 'undo', string>> & { readonly news: Plural };
  readonly links: Readonly<Record<'terms' | 'privacy' | 'imprint' | 'complaints' | 'guaranteeNotice', string>>;
  /** What a topic is called, and the fact under it when nothing more exact is known. */
  readonly topics: Readonly<Record<Topic, Choice>>;
  readonly lastScan: string;
  readonly refundBy: string;
  readonly refundLate: string;
  readonly refundDone: string;
  readonly charged: string;

  readonly delivery: Readonly<Record<Case['delivery']['state'], readonly [badge: string, sentence: string]>>;
  readonly guarantee: Readonly<Record<'later' | 'now' | 'soon', string>>;

  readonly returns: Readonly<Record<'policy' | 'free' | 'buyerPays' | 'noReturns' | 'address' | 'refusal' | 'sendBy', string>> & {
    readonly kinds: Readonly<Record<Return['kind'], Choice>>;
    readonly states: Readonly<Record<Return['state'], readonly [badge: string, sentence: string]>>;
  };

  readonly contact: Readonly<Record<'title' | 'label' | 'waiting' | 'answered' | 'over' | 'sent' | 'first' | 'thread', string>>;

  readonly grounds: Readonly<Record<Ground, readonly [label: string, covers: string, notYet: string]>>;
  /** Whether a ground is open, told before anyone types. */
  readonly eligibility: Readonly<Record<'title' | 'open' | 'late' | 'excluded' | 'file' | 'show' | 'others' | 'most', string>> & {
    readonly instead: Readonly<Record<'contact' | 'return' | 'withdrawal' | 'bank' | 'warranty', string>>;
  };

  readonly claim: Readonly<Record<'unknown' | 'sum' | 'which' | 'happened' | 'wish' | 'title' | 'what' | 'defect' | 'items' | 'quantity' | 'amount' | 'most' | 'paid' | 'tried' | 'evidence' | 'outcome' | 'check' | 'story' | 'storyHint' | 'helpful'
    | 'address' | 'addressKnown' | 'receivedOn' | 'latestWas' | 'returnProof' | 'returnProofHint' | 'authorised' | 'charged' | 'send' | 'promise' | 'nothingYet' | 'yourClaim', string>>;
  readonly evidence: Readonly<Record<'photo' | 'packaging' | 'listing' | 'carrier_message' | 'carrier_scan' | 'return_proof' | 'return_agreement' | 'return_request' | 'refusal' | 'statement', string>>;
  readonly defects: Readonly<Record<Defect, Choice>>;
  readonly outcomes: Readonly<Record<Outcome, Choice>>;
  /** What is still to be done, said in the summary and at the field alike. */
  readonly mend: Readonly<Record<'ground' | 'defect' | 'items' | 'quantity' | 'amount' | 'amountMost' | 'story' | 'photo' | 'address' | 'receivedOn' | 'returnProof' | 'notLate' | 'authorised' | 'charged' | 'chargedMore' | 'outcome' | 'text' | 'kind' | 'files' | 'future', string>>;

  readonly receipt: Readonly<Record<'title' | 'number' | 'at' | 'by' | 'then' | 'keep' | 'view', string>>;

  readonly claims: Readonly<Record<ClaimState, readonly [badge: string, sentence: string]>>;
  /** What happens if nobody moves, by `state_followingState`. */
  readonly otherwise: Readonly<Partial<Record<string, string>>>;
  readonly timeline: Readonly<Partial<Record<string, string>>>;
  readonly next: Readonly<Record<'refund' | 'sendBack' | 'buyer' | 'merchant' | 'mediator' | 'decision', string>>;
  readonly moves: Readonly<Record<'accept' | 'decline' | 'counter' | 'counterLead' | 'counterAmount' | 'counterMost' | 'counterNote' | 'counterSend' | 'counterMend' | 'counterMade' | 'answer' | 'answerLabel' | 'withdraw' | 'withdrawSure' | 'withdrawYes' | 'keep' | 'appeal' | 'appealHint' | 'appealLabel' | 'appealSend' | 'story' | 'wanted' | 'offer' | 'reason' | 'final' | 'refundDue' | 'refundDone' | 'details' | 'history', string>>;
  readonly offers: Readonly<Record<Offer['kind'] | 'accepted' | 'declined' | 'lapsed', string>>;
  readonly statements: Readonly<Record<'represent' | 'ask' | 'answer' | 'appeal', string>>;

  /** Said with every failure while something was typed: it stays here; it is sent from this device by and by; it is, as long as this page is open. */
  readonly kept: Readonly<Record<'here' | 'device' | 'page', string>>;
  /** By code, else by outcome (`refused`, `unavailable`, `unintelligible`). */
  readonly problems: Readonly<Partial<Record<string, string>>> & Readonly<Record<'refused' | 'unavailable' | 'unintelligible', string>>;
}
