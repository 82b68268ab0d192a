/**
 * What the pay button says while it works and when paying did not work. First of all that nothing was charged: that is what a buyer wants to know.
 * Of a payment somebody came back from that is only said when it is certain.
 */
export interface PayFailures {
  readonly busy: string;
  readonly unavailable: string;
  /** The method is not to be had here. */
  readonly refused: string;
  readonly changed: string;
  /** The method does not take this currency. */
  readonly currency: string;
  /** The provider declined. */
  readonly failed: string;
  /** Back from paying, and nobody can say yet how it ended. */
  readonly pending: string;
  /** Back from paying with an address no payment belongs to. */
  readonly unknown: string;
}
