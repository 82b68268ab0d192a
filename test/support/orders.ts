/**
 * A sample order and its merchant, for tests of every room. The figures are easy to add up: two lines, 40.00 and 2 x 15.00, shipping
 * 4.90, together 74.90 EUR. Placed on a Monday, promised for the Friday of the same week, nothing sent yet.
 */
import type * as z from 'zod/mini';
import type * as c from '../../src/contract/index.ts';

export type SampleOrder = z.output<typeof c.Order>;
export type SampleMerchant = z.output<typeof c.Merchant>;

export function sampleOrder(overrides: Partial<SampleOrder> = {}): SampleOrder {
  return {
    number: 'R-1001',
    placedAt: '2026-11-02T09:00:00Z',
    currency: 'EUR',
    lines: [
      { id: 'lamp', title: 'Tischlampe „Nord“', quantity: 1, total: 4000, kind: 'goods' },
      { id: 'cup', title: 'Becher', quantity: 2, total: 3000, kind: 'goods' },
    ],
    shipping: 490,
    total: 7490,
    charge: { chargedAt: '2026-11-02T09:00:05Z', authorised: 7490, captured: 7490, settledAt: '2026-11-02T09:00:05Z' },
    latestDelivery: '2026-11-06',
    shipments: [],
    buyer: { name: 'Alva Berg', email: 'alva@example.com', locale: 'de' },
    ...overrides,
  };
}

/** A parcel with both lines of the sample order, delivered when told. */
export function sampleShipment(overrides: Partial<SampleOrder['shipments'][number]> = {}): SampleOrder['shipments'][number] {
  return {
    id: 'parcel-1',
    lines: [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }],
    carrier: 'DHL',
    shippedAt: '2026-11-03T08:00:00Z',
    scans: [],
    ...overrides,
  };
}

export function sampleMerchant(overrides: Partial<SampleMerchant> = {}): SampleMerchant {
  return {
    id: 'pk_nordlicht',
    name: 'Nordlicht Leuchten',
    timeZone: 'Europe/Berlin',
    locale: 'de',
    promise: { channels: [{ kind: 'email', label: 'service@nordlicht.example', link: 'mailto:service@nordlicht.example' }], answersWithin: 24 },
    returnPolicy: { days: 30, shipping: 'free' },
    links: {},
    ...overrides,
  };
}
