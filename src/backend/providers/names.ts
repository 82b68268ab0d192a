/**
 * One name per payment provider. Shops write what their plugin is called (`stripe_cc`, `ppcp-gateway`, `Amazon Pay`); an event comes from
 * `stripe`, `paypal` or `amazon-pay`. Both sides meet under the name made here.
 */
const known: readonly (readonly [RegExp, string])[] = [[/stripe/, 'stripe'], [/paypal|ppcp/, 'paypal'], [/amazon/, 'amazon-pay']];

export function providerNamed(name: string): string {
  const plain = name.trim().toLowerCase();
  return known.find(([pattern]) => pattern.test(plain))?.[1] ?? plain;
}
