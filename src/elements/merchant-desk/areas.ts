/** The parts of the desk and what each of them lists. Fetched when a part is first opened, and anew when a case has moved meanwhile. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MerchantApi } from '../../client/merchant-api.ts';
import type { Area, DeskWords } from '../../locales/desk.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { Assigning } from './assigning.ts';
import { ClaimList } from './claim-list.ts';
import type { Fetching } from './fetching.ts';
import { Figures } from './figures.ts';
import { OrderList, WithdrawalList } from './paged-list.ts';

export const areaNames: readonly Area[] = ['claims', 'orders', 'withdrawals', 'performance'];

export const areaNav = (words: DeskWords, shown: Area, show: (area: Area) => void): TemplateResult => html`<nav class="areas" aria-label=${words.areas.title}>
  ${areaNames.map((area) => html`<button type="button" class="small" aria-current=${area === shown ? 'page' : nothing} @click=${() => show(area)}>${words.areas[area]}</button>`)}</nav>`;

export class Areas {
  readonly claims: ClaimList;
  readonly orders: OrderList;
  readonly withdrawals: WithdrawalList;
  readonly performance: Figures;
  readonly assigning: Assigning;

  constructor(host: CaseElement<MerchantApi>, changed: (area: Area) => void, assigned: (order: string) => Promise<void>) {
    const open = (): Promise<MerchantApi> => host.cases.open();
    this.claims = new ClaimList(open, () => changed('claims'));
    this.orders = new OrderList(open, () => changed('orders'));
    this.withdrawals = new WithdrawalList(open, () => changed('withdrawals'));
    this.performance = new Figures(open, () => changed('performance'));
    this.assigning = new Assigning(host, assigned);
  }

  listOf(area: Area): Fetching {
    return this[area];
  }

  /** Something has moved in a case: what tells of it is fetched anew, at once where it is in view. Claims that are listed move by themselves. */
  outdated(shown: Area): void {
    for (const area of ['orders', 'withdrawals', 'performance'] as const) {
      if (area === shown) void this[area].load();
      else this[area].forget();
    }
  }

  /** Another merchant, or another token: nothing that is known counts. */
  forget(): void {
    for (const area of areaNames) this[area].forget();
  }

  stop(): void {
    for (const area of areaNames) this[area].stop();
  }
}
