/** A failure in words a buyer can use: by its code, else by how it failed. Every element that calls the claims API shows failures through this. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cameBefore } from '../../client/outcome.ts';
import type { Failure } from '../../client/outcome.ts';
import type { Voice } from '../../locales/voice.ts';
import { note } from './note.ts';

export function failureText(voice: Voice, failure: Failure): string {
  const { code, outcome, problem } = failure;
  const { problems } = voice.words;
  const key = cameBefore(failure) ? 'idempotency_key_reused' : code;
  // a backend may know more codes than we do, and call them what it likes
  const text = Object.hasOwn(problems, key) ? problems[key] : undefined;
  const opens = problem?.notBefore && voice.moment(problem.notBefore);
  const most = problem?.most && voice.money(problem.most);
  // nor need it say what our sentence tells
  const toldAll = text && (opens || !text.includes('{opens}')) && (most || !text.includes('{most}'));
  return voice.say(toldAll ? text : outcome === 'cancelled' ? '' : problems[outcome], { opens, most });
}

/** That nothing typed is lost, and whether it is sent by and by. */
export const keptText = ({ words }: Voice, { kept }: Failure): string => words.kept[kept === undefined ? 'here' : kept ? 'device' : 'page'];

/** With a button to try again where there is something to load; else it says that nothing typed is lost. */
export function failureNote(voice: Voice, failure: Failure, again?: () => void): TemplateResult {
  const waits = failure.kept !== undefined;
  return note(waits ? 'wait' : 'bad', waits ? 'clock' : 'alert', html`<p>${failureText(voice, failure)} ${again ? nothing : keptText(voice, failure)}</p>${again ? html`<button type="button" class="small" @click=${again}>${voice.words.button.again}</button>` : nothing}`);
}
