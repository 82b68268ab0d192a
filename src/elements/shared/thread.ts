/** The one conversation of a case, oldest first, with the files that went along. Also shows what was said within a claim. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseHost } from './case-element.ts';
import { saveFile } from './save.ts';

interface Said {
  readonly by: 'buyer' | 'merchant' | 'mediator';
  readonly at: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly kind?: string;
}

export function thread(voice: Voice, known: Case, host: CaseHost, said: readonly Said[]): TemplateResult {
  // the buyer reads „Sie“, everybody else the buyer's name
  const names = { buyer: (known.viewer === 'buyer' ? undefined : known.order.buyer.name) ?? voice.words.you, merchant: known.merchant.name, mediator: voice.words.team };
  return html`<ol class="thread" part="thread">${said.map(({ by, at, text, files, kind }) => html`<li class=${by}>
    <p class="small"><b>${names[by]}</b> <span class="soft num">${kind ? `${kind} · ` : nothing}${voice.brief(at)}</span></p><p class="prose">${text}</p>${fileLinks(known, host, files)}</li>`)}</ol>`;
}

export const messagesOf = ({ messages }: Case): Said[] => messages.map(({ from, ...rest }) => ({ by: from, ...rest }));

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
