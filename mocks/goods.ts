/** What the demo shop sells. Prices in euro cents, tax in. The pictures are the project's own drawings in demo/public/pictures. */
export interface Goods {
  readonly sku: string;
  readonly title: string;
  /** What it is called to who reads English. */
  readonly english: string;
  readonly about: { readonly de: string; readonly en: string };
  readonly price: number;
  readonly kind: 'goods' | 'service' | 'stored_value';
  readonly picture: string;
}

export const goods = {
  backpack: { sku: 'karwendel-32', title: 'Wanderrucksack „Karwendel“ 32 l', english: 'Hiking pack “Karwendel”, 32 l', about: { de: 'Trägt drei Tage auf der Hütte, 980 g, Regenhülle dabei.', en: 'Carries three days between huts, 980 g, rain cover included.' }, price: 8900, kind: 'goods', picture: 'backpack.svg' },
  stove: { sku: 'flamme-2', title: 'Gaskocher „Flämmchen“', english: 'Gas stove “Flämmchen”', about: { de: 'Kocht einen Liter in vier Minuten, auch bei Wind.', en: 'Boils a litre in four minutes, wind or no wind.' }, price: 4490, kind: 'goods', picture: 'stove.svg' },
  jacket: { sku: 'regen-3', title: 'Regenjacke „Walchensee“', english: 'Rain jacket “Walchensee”', about: { de: 'Drei Lagen, dicht bis zum Gipfel und wieder hinunter.', en: 'Three layers, dry to the summit and down again.' }, price: 15900, kind: 'goods', picture: 'jacket.svg' },
  bottle: { sku: 'quelle-1', title: 'Trinkflasche „Quelle“ 0,75 l', english: 'Water bottle “Quelle”, 0.75 l', about: { de: 'Edelstahl, hält Tee zwölf Stunden warm.', en: 'Steel, keeps tea warm for twelve hours.' }, price: 1990, kind: 'goods', picture: 'bottle.svg' },
  voucher: { sku: 'gutschein-50', title: 'Gutschein über 50 €', english: 'Voucher for €50', about: { de: 'Kommt sofort per E-Mail, gilt drei Jahre.', en: 'Comes by e-mail at once, valid for three years.' }, price: 5000, kind: 'stored_value', picture: 'voucher.svg' },
  course: { sku: 'kletterkurs', title: 'Kletterkurs für Einsteiger, 4 Stunden', english: 'Climbing course for beginners, 4 hours', about: { de: 'Kleine Gruppe am Blomberg, Material wird gestellt.', en: 'A small group at the Blomberg, gear provided.' }, price: 6900, kind: 'service', picture: 'course.svg' },
} as const satisfies Record<string, Goods>;
