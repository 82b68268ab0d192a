/** What the demo shop sells. Prices in euro cents, tax in. The pictures are the project's own drawings in demo/pictures. */
export interface Goods {
  readonly sku: string;
  readonly title: string;
  readonly price: number;
  readonly kind: 'goods' | 'service' | 'stored_value';
  readonly picture: string;
}

export const goods = {
  backpack: { sku: 'karwendel-32', title: 'Wanderrucksack „Karwendel“ 32 l', price: 8900, kind: 'goods', picture: 'backpack.svg' },
  stove: { sku: 'flamme-2', title: 'Gaskocher „Flämmchen“', price: 4490, kind: 'goods', picture: 'stove.svg' },
  jacket: { sku: 'regen-3', title: 'Regenjacke „Walchensee“', price: 15900, kind: 'goods', picture: 'jacket.svg' },
  bottle: { sku: 'quelle-1', title: 'Trinkflasche „Quelle“ 0,75 l', price: 1990, kind: 'goods', picture: 'bottle.svg' },
  voucher: { sku: 'gutschein-50', title: 'Gutschein über 50 €', price: 5000, kind: 'stored_value', picture: 'voucher.svg' },
  course: { sku: 'kletterkurs', title: 'Kletterkurs für Einsteiger, 4 Stunden', price: 6900, kind: 'service', picture: 'course.svg' },
} as const satisfies Record<string, Goods>;
