/** The receipt of a claim on paper: its number, the server's second, until when the merchant answers, and what was handed in, word for word. Comes with the claim's view. */
import type { Case, Claim, ClaimReceipt } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { claimSentence } from '../shared/claim-status.ts';
import { printSheet } from '../shared/print-sheet.ts';
import type { Row } from '../shared/print-sheet.ts';

export function printClaim(voice: Voice, known: Case, { id, number, receivedAt, answerDue }: ClaimReceipt, place: Node): void {
  const { receipt, help, moves } = voice.words;
  const claim = known.claims.find((each) => each.id === id);
  printSheet({
    name: `${voice.say(voice.words.claim.title, { number })}, ${receivedAt.slice(0, 10)}`, lang: voice.locale, dir: voice.dir, title: receipt.title,
    parts: [
      [
        [receipt.number, number], [receipt.at, voice.moment(receivedAt, { day: 'numeric', month: 'long', year: 'numeric' }, 'medium')], ['UTC', receivedAt],
        [voice.say(help.order), known.merchant.legalName ?? known.merchant.name], ...(answerDue ? [[voice.say(receipt.by), voice.moment(answerDue)] satisfies Row] : []),
      ],
      ...(claim ? [{ heading: moves.details }, declared(voice, known, claim), { heading: receipt.then }, { sentence: claimSentence(voice, claim) }] : []),
    ],
  }, place);
}

function declared(voice: Voice, known: Case, { ground, defect, lines, amount, outcome, story, evidence }: Claim): Row[] {
  const { claim, moves, files, grounds, defects, outcomes } = voice.words;
  return [
    [claim.happened, [grounds[ground][0], defect && defects[defect][0]].filter(Boolean).join(': ')],
    [claim.which, lines.map(({ line, quantity }) => `${String(quantity)} × ${known.order.lines.find((each) => each.id === line)?.title ?? line}`).join('\n')],
    [moves.wanted, `${voice.money(amount)}, ${outcomes[outcome][0]}`], [moves.story, story],
    ...(evidence.length ? [[files.label, evidence.map((id) => known.files.find((file) => file.id === id)?.name ?? id).join('\n')] satisfies Row] : []),
  ];
}
