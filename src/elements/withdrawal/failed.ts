/** When a declaration did not get through: what happened, that nothing typed is lost, and that the law lets anyone withdraw without this form. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cameBefore } from '../../client/outcome.ts';
import type { Failure } from '../../client/outcome.ts';
import type { Merchant } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { WithdrawalWords } from '../../locales/withdrawal.ts';
import { failureText, keptText } from '../shared/failure.ts';
import { note } from '../shared/note.ts';

const mailOf = (merchant: Merchant | undefined) => merchant?.promise.channels.find(({ kind, link }) => kind === 'email' && link.startsWith('mailto:'));

function what(voice: Voice, { problems }: WithdrawalWords, failure: Failure): string {
  const { code, outcome } = failure;
  const text = code === 'request_running' ? problems.request_running : outcome === 'refused' && !cameBefore(failure) ? problems.refused : failureText(voice, failure);
  return `${text} ${keptText(voice, failure)}`;
}

export function failed(voice: Voice, words: WithdrawalWords, failure: Failure, merchant: Merchant | undefined): TemplateResult {
  const mail = mailOf(merchant);
  const [before, after] = words.problems.formless.split('{address}');
  return note('bad', 'alert', html`<p>${what(voice, words, failure)}</p>${mail ? html`<p>${before}<a href=${mail.link}>${mail.label}</a>${after}</p>` : nothing}`);
}

/** The same for whoever hears the page. */
export const failedText = (voice: Voice, words: WithdrawalWords, failure: Failure, merchant: Merchant | undefined): string =>
  [what(voice, words, failure), mailOf(merchant) && words.problems.formless.replace('{address}', mailOf(merchant)!.label)].filter(Boolean).join(' ');
