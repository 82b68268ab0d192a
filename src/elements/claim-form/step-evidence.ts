/** Step four: what shows it. Each ground asks for its own: the story always, then what `required` and `helpful` name. */
import { html, nothing } from 'lit';
import type { EvidenceKind } from '../../contract/index.ts';
import { addressLines } from '../shared/address.ts';
import { checkField, textField } from '../shared/fields.ts';
import { fileField } from '../shared/file-field.ts';
import type { Filing, Step } from './filing.ts';

const asks = ({ eligibility }: Filing, kind: EvidenceKind): boolean => eligibility?.required.includes(kind) ?? false;
/** A missing part cannot be photographed. */
const wantsPhoto = (filing: Filing): boolean => asks(filing, 'photo') && filing.draft.defect !== 'missing_parts';

/** The merchant's own day, as a date field writes it: as Swedes do. Canada's English changed its mind in ICU 72, which WebKitGTK still has. */
function today({ host, known }: Filing): string {
  try {
    return new Intl.DateTimeFormat('sv', { timeZone: known.merchant.timeZone }).format(host.cases.now());
  } catch {
    return new Date(host.cases.now()).toISOString().slice(0, 10);
  }
}

export const step: Step = {
  render(filing) {
    const { voice, known, draft, mends, eligibility, update } = filing;
    const { claim, evidence, files } = voice.words;
    const latest = voice.day(known.order.latestDelivery);
    const helpful = (eligibility?.helpful ?? []).flatMap((kind) => (kind in evidence ? [evidence[kind as keyof typeof evidence]] : []));
    return html`<h2>${claim.evidence}</h2>
      ${asks(filing, 'received_on') ? textField(voice, mends, {
        id: 'receivedOn', label: claim.receivedOn, hint: voice.say(claim.latestWas, { latest }), type: 'date', most: today(filing), value: draft.receivedOn, input: (day) => { draft.receivedOn = day; },
      }) : nothing}
      ${textField(voice, mends, { id: 'story', label: claim.story, hint: claim.storyHint, rows: 5, value: draft.story, input: (story) => { draft.story = story; } })}
      ${asks(filing, 'return_proof') ? textField(voice, mends, {
        id: 'returnProof', label: claim.returnProof, hint: claim.returnProofHint, value: draft.returnProof, input: (proof) => { draft.returnProof = proof; },
      }) : nothing}
      ${fileField(voice, mends, draft.uploads, { id: 'files', label: files.label, hint: wantsPhoto(filing) ? files.atLeastOne : voice.words.form.optional })}
      ${helpful.length ? html`<p class="soft small">${voice.say(claim.helpful, { list: voice.list(helpful) })}</p>` : nothing}
      ${asks(filing, 'address_confirmed') ? html`<div class="field">${known.order.shipTo ? html`<p>${claim.addressKnown}</p><p class="soft">${voice.row(addressLines(voice, known.order.shipTo))}</p>` : nothing}
        ${checkField(mends, { id: 'address', label: claim.address, checked: draft.addressConfirmed, pick: (checked) => { draft.addressConfirmed = checked; update(); } })}</div>` : nothing}`;
  },
  *mends(filing) {
    const { voice, known, draft } = filing;
    const { mend } = voice.words;
    if (asks(filing, 'received_on')) {
      if (!draft.receivedOn) yield ['receivedOn', mend.receivedOn];
      else if (draft.receivedOn > today(filing)) yield ['receivedOn', mend.future];
      else if (draft.receivedOn <= known.order.latestDelivery) yield ['receivedOn', voice.say(mend.notLate, { latest: voice.day(known.order.latestDelivery) })];
    }
    if (!draft.story.trim()) yield ['story', mend.story];
    if (asks(filing, 'return_proof') && !draft.returnProof.trim() && !draft.uploads.items.length) yield ['returnProof', mend.returnProof];
    if (!draft.uploads.settled) yield ['files', mend.files];
    else if (wantsPhoto(filing) && !draft.uploads.hasPicture) yield ['files', mend.photo];
    if (asks(filing, 'address_confirmed') && !draft.addressConfirmed) yield ['address', voice.say(mend.address)];
  },
};
