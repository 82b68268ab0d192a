/** Whether the guarantee helps on one ground, in a sentence or two: open until when, early from when, late or excluded and what to do instead. */
import type { Case, Eligibility } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { tell } from './tell.ts';

export function eligibilityText(voice: Voice, known: Case, { ground, state, reason, instead, opensAt, closesAt }: Eligibility): unknown[] {
  const { eligibility, grounds } = voice.words;
  const values = { opens: opensAt && voice.moment(opensAt), closes: closesAt && voice.moment(closesAt) };
  const because = eligibility.reasons[reason ?? ''];
  const else_ = instead ? [' ', eligibility.instead[instead]].map((text) => voice.say(text)) : [];
  switch (state) {
    case 'open':
      return tell(voice, eligibility.open, values);
    case 'filed':
      return [eligibility.filed];
    case 'early':
      if (because) return tell(voice, because, values);
      return opensAt ? tell(voice, eligibility.from, values) : tell(voice, grounds[ground][2], { latest: voice.day(known.order.latestDelivery) });
    case 'late':
      return [...tell(voice, eligibility.late, values), ...else_];
    case 'excluded':
      return because ? tell(voice, because, values) : [eligibility.excluded, ...else_];
  }
}

/** Only the merchant has to be asked first, or given its time. */
export const waitsForContact = ({ state, reason }: Eligibility): boolean => state === 'early' && (reason === 'contact_first' || reason === 'contact_wait');
