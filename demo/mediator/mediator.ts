/** The mediator's page of the demo: everything about claims over HTTP and plain elements, without the widget. Fetched when it is first opened. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { caseView } from './case-view.ts';
import { Desk } from './desk.ts';
import { listView } from './list-view.ts';
import { tongue } from '../state.ts';

export interface MediatorPage {
  /** Shows a claim by its id, or the list for none. */
  open(claim: string): void;
  view(): TemplateResult;
}

export function mediatorPage(changed: () => void): MediatorPage {
  const desk = new Desk(changed);
  // countdowns go on
  setInterval(changed, 30_000);
  return { open: (claim) => void desk.open(claim), view: () => html`<div lang=${tongue()} dir="ltr">${desk.claim ? caseView(desk) : listView(desk)}</div>` };
}
