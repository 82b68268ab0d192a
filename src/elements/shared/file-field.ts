/** The file picker: chosen files with a small picture, their state in words, a button to remove each, and one native control to add more. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Voice } from '../../locales/voice.ts';
import { failureText } from './failure.ts';
import type { Mends } from './fields.ts';
import { icon } from './icons.ts';
import { mediaTypes } from './limits.ts';
import type { Upload, Uploads } from './uploads.ts';

/** In Firefox a live region is no description; the words in it are. */
export function fileField(voice: Voice, mends: Mends, uploads: Uploads, { id, label, hint }: { id: string; label: string; hint?: string }): TemplateResult {
  const { words } = voice;
  const mend = [mends.get(id), ...uploads.refused.map((said) => said(voice))].filter(Boolean).join(' ');
  const pick = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    void uploads.add([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<div class="field"><label for=${id}>${label + ' '}${hint ? html`<span class="soft">${hint}</span>` : nothing}</label>
    <p class="mend" role="status">${mend ? html`<span id="${id}-mend">${mend}</span>` : nothing}</p>
    <div class="files">${uploads.items.length ? html`<ul>${uploads.items.map((item) => fileItem(voice, uploads, item))}</ul>` : nothing}
    <span class="add">${icon('plus')}<span>${words.files.add}</span><input id=${id} type="file" multiple accept=${[...mediaTypes, '.heic', '.heif'].join()}
      aria-invalid=${mend ? 'true' : nothing} aria-describedby="${mend && `${id}-mend `}${id}-safe" @change=${pick}></span></div>
    <p class="soft small" id="${id}-safe">${words.files.safe}</p></div>`;
}

function fileItem(voice: Voice, uploads: Uploads, item: Upload): TemplateResult {
  const { files, button } = voice.words;
  const { name } = item;
  const preview = item.prepared?.preview;
  if (preview) {
    preview.setAttribute('role', 'img');
    preview.setAttribute('aria-label', voice.say(files.preview, { name }));
  }
  const under = item.state === 'sending' || item.state === 'waiting';
  return html`<li class="file ${item.state}">${preview ?? icon('file')}<span class="grow"><span dir="auto">${name}</span>
    <small aria-live="polite">${item.said?.(voice) || (item.failure ? failureText(voice, item.failure) : files[item.state])}</small>
    ${item.failure ? html`<button type="button" class="small" @click=${() => void uploads.start(item)}>${button.again}</button>` : nothing}</span>
    <button type="button" class="quiet square" aria-label=${voice.say(button.remove, { name })} @click=${() => uploads.remove(item)}>${icon('close')}</button>${under ? html`<progress aria-label=${item.progress?.(voice) || files[item.state]} .value=${item.sent ?? 0}></progress>` : nothing}</li>`;
}
