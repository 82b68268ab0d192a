/**
 * The labels of the withdrawal in every language, in one small module: a button in a shop's footer must not wait for a language to arrive.
 * They are statutory (Art. 11a of Directive 2011/83/EU; in Germany § 356a BGB), stand alone on their controls and cannot be replaced by a merchant.
 */
import { languageAmong } from '../contract/language.ts';
import { lastWords } from './last-words.ts';

export interface WithdrawalLabels {
  readonly lang: string;
  /** The only words on the control that opens the form. */
  readonly entry: string;
  /** The only words on the control that sends it. */
  readonly confirm: string;
}

const labels: Record<string, readonly [entry: string, confirm: string]> = {
  de: ['Vertrag widerrufen', 'Widerruf bestätigen'],
  en: ['withdraw from contract here', 'confirm withdrawal'],
  fr: ['renoncer au contrat ici', 'confirmer la rétractation'],
  it: ['recedere dal contratto qui', 'conferma recesso'],
  es: ['desistir del contrato aquí', 'confirmar desistimiento'],
  nl: ['Hier de overeenkomst ontbinden', 'Ontbinding bevestigen'],
  // To be checked by a lawyer: the entry is quoted from the directive's Polish text, the confirmation is our equivalent of it.
  pl: ['odstąp od umowy tutaj', 'potwierdź odstąpienie'],
  // To be checked by a lawyer: no Arabic text of the directive exists; العدول is the word of Arab consumer law for the right to withdraw.
  ar: ['العدول عن العقد هنا', 'تأكيد العدول'],
};

/** What stands around the form until its own words are there, and in their place when they do not come. */
const english = { close: 'Close', again: 'Try again', noForm: 'The form cannot be loaded right now. You can withdraw without it: an e-mail to the shop is enough.' };

/** The labels for a language tag, or the English ones when we do not speak it. */
export function withdrawalLabels(tag: string): WithdrawalLabels {
  const lang = languageAmong(labels, tag);
  const [entry, confirm] = labels[lang]!;
  return { lang, entry, confirm };
}

export function withdrawalFrame(tag: string): typeof english & { readonly lang: string } {
  const lang = languageAmong<string>({ ...lastWords, en: english }, tag);
  return { lang, ...lastWords[lang] ?? english };
}
