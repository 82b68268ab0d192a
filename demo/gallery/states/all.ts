/** Every element in every state: the one list that the gallery's page and the tests read. */
import type { Group, State } from '../state.ts';
import { claimForm } from './claim-form.ts';
import { claimView } from './claim-view.ts';
import { merchantDesk } from './merchant-desk.ts';
import { orderHelp } from './order-help.ts';
import { payButton } from './pay-button.ts';
import { returns } from './returns.ts';
import { shop } from './shop.ts';
import { withdrawal } from './withdrawal.ts';

export const groups: readonly Group[] = [payButton, orderHelp, returns, claimForm, claimView, withdrawal, merchantDesk, shop];

/** By address: `claim-form/evidence`. */
export const states: ReadonlyMap<string, State> = new Map(groups.flatMap(({ element, states: all }) => all.map((state) => [`${element}/${state.id}`, state] as const)));
