/** What stands around the rows of any list of the desk: that it is on its way, could not be had, holds nothing, or goes on. */
import { html, nothing } from 'lit';
import type { DeskWords } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import { failureNote } from '../shared/failure.ts';
import { icon } from '../shared/icons.ts';

/** A list as far as its frame goes. */
export interface Framed {
  readonly loading: boolean;
  readonly known: boolean;
  readonly failure: Parameters<typeof failureNote>[1] | undefined;
  readonly hasMore: boolean;
  load(): Promise<void>;
  more(): Promise<void>;
}

export interface Around {
  readonly voice: Voice;
  readonly words: DeskWords;
  readonly list: Framed;
  /** Said while it is on its way, and when it could not be had. */
  readonly loading: string;
  readonly failed: string;
  readonly empty: readonly [title: string, text: string];
  /** Stands under the words for an empty list. */
  readonly instead?: unknown;
  /** The empty list is one in which nothing was found. */
  readonly sought: boolean;
}

/** Told above the rows when the list could not be had anew. */
export const staleNote = ({ voice, list }: Pick<Around, 'voice' | 'list'>): unknown => (list.failure && list.known ? failureNote(voice, list.failure, () => void list.load()) : nothing);

export function frame(around: Around, rows: readonly unknown[]): unknown {
  const { voice, words, list, empty: [title, text], instead = nothing, sought } = around;
  if (!rows.length && list.failure) return list.known ? nothing : html`<div class="pad stack near"><h3>${around.failed}</h3>${failureNote(voice, list.failure, () => void list.load())}</div>`;
  if (!rows.length && (list.loading || !list.known)) return html`<div class="pad stack skeleton" aria-busy="true"><span class="unseen">${around.loading}</span><i></i><i></i><i></i></div>`;
  if (!rows.length) return html`<div class="pad stack near nothing">${icon(sought ? 'box' : 'check')}<h3>${title}</h3><p class="soft">${text}</p>${instead}</div>`;
  return html`<ul class="rows claims" aria-busy=${list.loading ? 'true' : nothing}>${rows}</ul>
    ${list.hasMore ? html`<div class="pad"><button type="button" class="wide more" aria-disabled=${list.loading ? 'true' : nothing} @click=${() => void list.more()}>${list.loading ? voice.words.form.busy : words.list.more}</button></div>` : nothing}`;
}
