/** Step three: what the buyer has tried. The merchant is asked first: whoever has not written does it right here, whoever waits sees until when. */
import { html, nothing } from 'lit';
import { waitsForContact } from '../shared/eligibility-text.ts';
import { note } from '../shared/note.ts';
import { tell } from '../shared/tell.ts';
import { messagesOf, thread } from '../shared/thread.ts';
import type { Filing, Step } from './filing.ts';

/** The step can only be left backwards while this holds. */
export const isBlocked = ({ eligibility }: Filing): boolean => !!eligibility && waitsForContact(eligibility);

export const step: Step = {
  render(filing) {
    const { voice, known, host, eligibility, composer } = filing;
    const { contact, button } = voice.words;
    const { state, firstAt, over } = known.contact;
    const wait = eligibility?.opensAt ?? over;
    const facts = tell(voice, state === 'none' ? contact.first : contact[isBlocked(filing) ? 'waiting' : state], {
      first: firstAt && voice.dayOf(firstAt), over: wait && voice.moment(wait),
    });
    return html`<h2>${voice.words.claim.tried}</h2>
      ${note(isBlocked(filing) ? 'wait' : 'good', isBlocked(filing) ? (state === 'none' ? 'chat' : 'clock') : 'check', html`<p>${facts}</p>`)}
      ${known.messages.length ? html`<details><summary>${voice.say(contact.thread)}</summary>${thread(voice, known, host, messagesOf(known))}</details>` : nothing}
      ${state === 'none' ? composer.render(voice, { label: contact.label, button: button.send }) : nothing}`;
  },
  mends: () => [],
};
