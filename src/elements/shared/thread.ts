/** The one conversation of a case, oldest first, with the files that went along. Also shows what was said within a claim. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case, Wish } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseHost } from './case-element.ts';
import { badge } from './note.ts';
import { saveFile } from './save.ts';

interface Said {
  readonly by: 'buyer' | 'merchant' | 'mediator';
  readonly at: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly kind?: string;
  /** Words beside it: new to the reader, seen by the other side. */
  readonly mark?: 'unread' | 'seen' | undefined;
  readonly wish?: Wish | undefined;
}

export function thread(voice: Voice, known: Case, host: CaseHost, said: readonly Said[]): TemplateResult {
  // the buyer reads „Sie“, everybody else the buyer's name
  const names = { buyer: (known.viewer === 'buyer' ? undefined : known.order.buyer.name) ?? voice.words.you, merchant: known.merchant.name, mediator: voice.words.team };
  return html`<ol class="thread" part="thread">${said.map(({ by, at, text, files, kind, mark, wish }) => html`<li class=${by}>
    <p class="small"><b>${names[by]}</b> <span class="soft num">${kind ? `${kind} · ` : nothing}${voice.brief(at)}${mark === 'seen' ? ` · ${voice.words.seen}` : nothing}</span>${mark === 'unread' ? html` ${badge('wait', voice.words.unread)}` : nothing}</p><p class="prose">${text}</p>${wish ? html`<p class="small soft">${wishText(voice, wish)}</p>` : nothing}${fileLinks(known, host, files)}</li>`)}</ol>`;
}

/** The newest of the reader's own messages that was read says so: those before it were, too. */
export function messagesOf({ messages, viewer }: Case, isNew: (id: string) => boolean = () => false): Said[] {
  const seen = messages.findLast(({ from, seenAt }) => from === viewer && seenAt)?.id;
  return messages.map(({ from, id, at, text, files, wish }) => ({ by: from, at, text, files, wish, mark: isNew(id) ? 'unread' : id === seen ? 'seen' : undefined }));
}

function wishText(voice: Voice, wish: Wish): string {
  const { wishes, outcomes } = voice.words;
  return voice.say(voice.words.wish, { wish: wish in wishes ? wishes[wish as keyof typeof wishes] : outcomes[wish as keyof typeof outcomes][0] });
}

/** Files are fetched with the buyer's token and saved, never opened within the page. */
export function fileLinks(known: Case, host: CaseHost, ids: readonly string[]): unknown {
  if (!ids.length) return nothing;
  const save = async (id: string, name: string) => {
    try {
      saveFile(await host.cases.download(id), name);
    } catch (error) {
      host.fail(error);
    }
  };
  return html`<ul>${ids.map((id) => {
    const name = known.files.find((file) => file.id === id)?.name ?? id;
    return html`<li><button type="button" class="link small" @click=${() => void save(id, name)}>${name}</button></li>`;
  })}</ul>`;
}
