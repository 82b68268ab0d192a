/** What the gallery shows: elements, each with its states; and what a state has at hand to bring itself about. The page and the tests read the same list. */
import type { MemoryShop, MemoryShopOptions } from '../../mocks/memory-shop.ts';
import type { Life } from '../../mocks/situations.ts';
import type { Hand } from './hand.ts';

export interface Stage {
  readonly locale: string;
  /** A backend of this state's own, in which this has happened. */
  open(lives?: readonly Life[], options?: Partial<MemoryShopOptions>): Promise<MemoryShop>;
  /** Puts an element into the page; `set` takes attributes and properties by their property names. Resolves once it shows what it is for. */
  mount(tag: string, set: object): Promise<Hand>;
  /** The same, without waiting for that. */
  begin(tag: string, set: object): Hand;
  /** Takes what is in the page out of it, as a reload would. */
  leave(): void;
  /** An id that the element would make up, kept as if a reload had come between: pictures stay the same. */
  keepId(order: string, what: string, id: string): void;
}

export interface State {
  /** Part of the address: `claim-form/evidence`. Stays as it is. */
  readonly id: string;
  readonly name: string;
  readonly show: (stage: Stage) => Promise<unknown>;
}

export interface Group {
  /** The tag without `redress-`. */
  readonly element: string;
  readonly title: string;
  readonly states: readonly State[];
}
