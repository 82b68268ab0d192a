/** Whether the guarantee helps on one ground, in a sentence or two: open until when, early from when, late or excluded and what to do instead. */
import type { Case, Eligibility } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { tell } from './tell.ts';

export function eligibilityText(voice: Voice, known: Case, { ground, state, reason, instead, opensAt, closesAt }: Eligibility): unknown[] {
  const { eligibility, grounds, problems } = voice.words;
  const values = { opens: opensAt && voice.moment(opensAt), closes: closesAt && voice.moment(closesAt), latest: voice.day(known.order.latestDelivery) };
  const door = instead ? [' ', voice.say(eligibility.instead[instead])] : [];
  switch (state) {
    case 'open':
      return tell(voice, eligibility.open, values);
    case 'filed':
      return tell(voice, problems.already_claimed);
    case 'early':
      // without a date something has to happen first
      return tell(voice, reason === 'contact_first' || opensAt ? problems[reason ?? ''] ?? problems.ground_not_open : grounds[ground][2], values);
    case 'late':
      return [...tell(voice, eligibility.late, values), ...door];
    case 'excluded':
      return reason === 'chargeback_open' ? tell(voice, problems[reason]) : [eligibility.excluded, ...door];
  }
}

/** Only the merchant has to be asked first, or given its time. */
export const waitsForContact = ({ state, reason }: Eligibility): boolean => state === 'early' && (reason === 'contact_first' || reason === 'contact_wait');
