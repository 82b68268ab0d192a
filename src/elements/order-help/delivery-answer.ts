/** The first answer of all: where the order is, until when it may take, from when the guarantee helps. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { note } from '../shared/note.ts';
import type { Tone } from '../shared/note.ts';
import type { IconName } from '../shared/icons.ts';
import { tell } from '../shared/tell.ts';
import type { Help } from './help.ts';

type State = Help['known']['delivery']['state'];

const signs: Readonly<Record<State, readonly [Tone, IconName]>> = {
  preparing: ['info', 'box'], in_transit: ['info', 'truck'], partly_delivered: ['info', 'truck'], delivered: ['good', 'check'],
  delivered_elsewhere: ['wait', 'alert'], overdue: ['wait', 'clock'], cancelled: ['info', 'close'],
};

export const deliveryTone = (state: State): Tone => signs[state][0];

export function deliveryAnswer({ voice, known }: Help): TemplateResult {
  const { delivery, order, eligibility } = known;
  const { words } = voice;
  const missing = eligibility.find((each) => each.ground === 'not_received');
  const onItsWay = delivery.state !== 'overdue' && delivery.state !== 'delivered_elsewhere';
  const opens = missing?.opensAt && voice.dayOf(missing.opensAt);
  const help = missing?.state === 'open' ? words.guarantee.now : missing?.state === 'early' && opens ? words.guarantee[onItsWay ? 'later' : 'soon'] : '';
  const [tone, sign] = signs[delivery.state];
  return note(tone, sign, html`<p>${tell(voice, words.delivery[delivery.state][1], { latest: voice.day(order.latestDelivery), at: delivery.at && voice.dayOf(delivery.at) })}
    ${tell(voice, help, { opens })}</p>`);
}
