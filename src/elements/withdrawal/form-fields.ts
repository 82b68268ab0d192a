/** The fields of a declaration: three that are needed, and folded behind them which items and a message. Also: which field a refusal is about. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Failure } from '../../client/outcome.ts';
import type { Voice } from '../../locales/voice.ts';
import type { WithdrawalWords } from '../../locales/withdrawal.ts';
import { choiceField, textField } from '../shared/fields.ts';
import type { Mends } from '../shared/fields.ts';
import { linesOf, longest } from './declaration.ts';
import type { Declaration, Known } from './declaration.ts';

interface Filling {
  readonly voice: Voice;
  readonly words: WithdrawalWords;
  readonly known: Known;
  readonly declaration: Declaration;
  readonly mends: Mends;
}

export function fields(filling: Filling): TemplateResult {
  const { voice, words: { field }, known, declaration, mends } = filling;
  const common = (id: keyof typeof longest) => ({ id, value: declaration.text(id, known), length: longest[id], input: (text: string) => declaration.type(id, text) });
  return html`
    ${textField(voice, mends, { ...common('name'), label: field.name, fill: 'name' })}
    ${textField(voice, mends, { ...common('contract'), label: field.contract, hint: known.order || known.case ? undefined : field.contractHint })}
    ${textField(voice, mends, { ...common('email'), label: field.email, type: 'email', fill: 'email' })}
    <details ?open=${mends.has('items') || mends.has('note')}><summary>${field.more + ' '}<span class="soft">${voice.words.form.optional}</span></summary><div class="stack">
      ${known.case ? extent(filling) : textField(voice, mends, { ...common('items'), label: field.items, hint: field.itemsHint, rows: 2 })}
      ${textField(voice, mends, { ...common('note'), label: field.note, hint: field.noteHint, rows: 3 })}</div></details>`;
}

/** Which of the order's items. An order of one piece leaves nothing to choose. */
function extent({ voice, words: { field }, known, declaration, mends }: Filling): unknown {
  const order = known.case!;
  const lines = linesOf(order);
  if (lines.reduce((sum, { quantity }) => sum + quantity, 0) < 2) return nothing;
  const options = [{ value: 'whole', label: field.whole }, { value: 'part', label: field.part }] as const;
  return html`${choiceField(mends, { id: 'extent', legend: field.extent, options, value: declaration.part ? 'part' : 'whole', pick: (value) => { declaration.extend(value === 'part'); } })}
    ${declaration.part ? declaration.choice.render(voice, order, mends, lines, field.which) : nothing}`;
}

/** The fields a backend found wanting, with the same words as before sending. */
export function fieldsIn({ mend }: WithdrawalWords, { problem }: Failure): [string, string][] {
  return (problem?.errors ?? []).flatMap(({ pointer }): [string, string][] => {
    const field = pointer.split('/')[1] ?? '';
    return Object.hasOwn(mend, field) ? [[field, mend[field as keyof typeof mend]]] : [];
  });
}
