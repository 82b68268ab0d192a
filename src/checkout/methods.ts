/** The payment methods there are, by name. Each is fetched when a buyer first pays with it; a merchant registers one of its own with one call. */
import type { PaymentMethod } from './payment-method.ts';

const methods = new Map<string, () => Promise<PaymentMethod>>([
  ['amazon-pay', async () => (await import('./amazon-pay.ts')).amazonPay()],
  ['hosted', async () => (await import('./hosted.ts')).hosted],
  ['sandbox', async () => (await import('./sandbox.ts')).sandbox],
]);

/** Adds a way of paying, or replaces one: `<redress-pay-button method="name">` uses it from then on. */
export function registerPaymentMethod(name: string, load: () => Promise<PaymentMethod>): void {
  methods.set(name, load);
}

/** The method of that name, or nothing when nobody registered one. */
export async function paymentMethod(name: string): Promise<PaymentMethod | undefined> {
  return methods.get(name)?.();
}
