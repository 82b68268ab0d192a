/** The payment methods there are, by name. Each is fetched when a buyer first pays with it; a shop's own (registered.ts) wins over ours of the same name. */
import type { PaymentMethod } from './payment-method.ts';
import { registeredMethod } from './registered.ts';

const ours = new Map<string, () => Promise<PaymentMethod>>([
  ['amazon-pay', async () => (await import('./amazon-pay.ts')).amazonPay()],
  ['hosted', async () => (await import('./hosted.ts')).hosted],
  ['sandbox', async () => (await import('./sandbox.ts')).sandbox],
]);

/** The method of that name, or nothing when nobody registered one. */
export async function paymentMethod(name: string): Promise<PaymentMethod | undefined> {
  return (registeredMethod(name) ?? ours.get(name))?.();
}
