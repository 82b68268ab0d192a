/** The ways of paying that a shop brings along, by name. Apart from ours (methods.ts), because the script tag's module carries it: a shop may register before anything is pressed. */
import type { PaymentMethod } from './payment-method.ts';

const registered = new Map<string, () => Promise<PaymentMethod>>();

/** Adds a way of paying, or replaces one: `<redress-pay-button method="name">` uses it from then on. */
export function registerPaymentMethod(name: string, load: () => Promise<PaymentMethod>): void {
  registered.set(name, load);
}

export const registeredMethod = (name: string): (() => Promise<PaymentMethod>) | undefined => registered.get(name);
