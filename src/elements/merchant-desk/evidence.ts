/**
 * The pictures and files of one case, fetched with the merchant's token: pictures are shown through blob: addresses that live as long as the
 * case is on screen, everything can be saved. Where a page's policy forbids blob: pictures, words and the file stay.
 */
import { html, nothing } from 'lit';
import type { Case } from '../../contract/index.ts';
import type { DeskWords } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseHost } from '../shared/case-element.ts';
import { icon } from '../shared/icons.ts';
import { saveFile } from '../shared/save.ts';

/** What browsers draw; HEIC stays a file. */
const drawable = /^image\/(jpeg|png|webp)$/;

interface Picture {
  blob?: Blob;
  address?: string;
  failed?: boolean;
}

export class Evidence {
  private readonly host: CaseHost;
  private readonly pictures = new Map<string, Picture>();

  constructor(host: CaseHost) {
    this.host = host;
  }

  render(voice: Voice, words: DeskWords, known: Case, ids: readonly string[], buyer: string): unknown {
    const files = ids.flatMap((id) => known.files.filter((file) => file.id === id));
    if (!files.length) return nothing;
    return html`<ul class="evidence" part="evidence">${files.map(({ id, name, mediaType }) => {
      const picture = drawable.test(mediaType) ? this.picture(id) : undefined;
      const shown = picture?.address && !picture.failed
        ? html`<img src=${picture.address} alt=${voice.say(words.case.picture, { buyer, name })} @error=${() => this.give(id, { failed: true })}>`
        : html`<span class="sheet ${picture && !picture.failed ? 'waiting' : ''}">${icon('file')}${picture?.failed ? html`<small>${words.case.pictureFailed}</small>` : nothing}</span>`;
      return html`<li>${shown}<button type="button" class="link small" aria-label=${voice.say(words.case.save, { name })} @click=${() => void this.save(id, name)}>${name}</button></li>`;
    })}</ul>`;
  }

  /** Lets go of the pictures; another case, or none, is shown. */
  clear(): void {
    for (const { address } of this.pictures.values()) if (address) URL.revokeObjectURL(address);
    this.pictures.clear();
  }

  private picture(id: string): Picture {
    const there = this.pictures.get(id);
    if (!there) {
      this.pictures.set(id, {});
      void this.fetch(id);
    }
    return there ?? {};
  }

  private async fetch(id: string): Promise<void> {
    try {
      const blob = await this.host.cases.download(id);
      if (this.pictures.has(id)) this.give(id, { blob, address: URL.createObjectURL(blob) });
    } catch {
      // saving it says what is wrong
      this.give(id, { failed: true });
    }
  }

  private give(id: string, more: Picture): void {
    if (this.pictures.has(id)) this.pictures.set(id, { ...this.pictures.get(id), ...more });
    this.host.requestUpdate();
  }

  private async save(id: string, name: string): Promise<void> {
    try {
      saveFile(this.pictures.get(id)?.blob ?? await this.host.cases.download(id), name);
    } catch (error) {
      this.host.fail(error);
    }
  }
}
