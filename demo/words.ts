/** The demo shop's own words, apart from the widget's: a shop speaks its languages itself. */
export const shopWords = {
  de: {
    shop: 'Sortiment', basket: 'Warenkorb', orders: 'Meine Bestellungen', desk: 'Händlerbereich', mediator: 'Schlichtung', gallery: 'Elemente', claim: 'Gut ausgerüstet. Und wenn etwas schiefgeht: gut versorgt.', lead: 'Jeder Einkauf mit Käuferschutz: Kommt etwas nicht oder nicht wie beschrieben, bekommen Sie Ihr Geld zurück.',
    add: 'In den Warenkorb', empty: 'Ihr Warenkorb ist noch leer.', toShop: 'Zum Sortiment', checkout: 'Ihre Bestellung', shipping: 'Versand', free: 'kostenlos', total: 'Gesamt', tax: 'inkl. MwSt.', remove: 'Entfernen',
    terms: 'Ich habe die AGB und die Widerrufsbelehrung gelesen und stimme ihnen zu.', termsFirst: 'Bitte stimmen Sie zuerst den AGB zu.',
    shipTo: 'Lieferung an', order: 'Bestellung', checking: 'Wir prüfen Ihre Zahlung …', notPaid: 'Die Zahlung wurde nicht abgeschlossen. Ihr Warenkorb ist noch da.', thanks: 'Danke für Ihre Bestellung!', cartLost: 'Der Warenkorb ließ sich gerade nicht berechnen. Bitte laden Sie die Seite neu.',
    place: 'Lindenstraße 12, 83646 Bad Tölz', bar: 'Demo', language: 'Sprache', theme: 'Farben', auto: 'Gerät', light: 'Hell', dark: 'Dunkel', time: 'Uhrzeit', hours: '+ 1 Stunde', day: '+ 1 Tag', days: '+ 3 Tage', week: '+ 8 Tage', network: 'Netz', networks: { normal: 'wie immer', slow: 'langsam', offline: 'weg', lost_reply: 'Antwort verloren', unavailable: 'Server gestört', refused: 'Antrag abgelehnt', already_claimed: 'schon beantragt', garbled: 'fremde Antwort', wrong_shape: 'falsche Antwort', expired_token: 'Zugang abgelaufen' }, situation: 'Beispiele', answer: 'Als Händler antworten', own: 'Eigene Bestellungen', examples: 'Beispiele für jede Lage',
  },
  en: {
    shop: 'Products', basket: 'Basket', orders: 'My orders', desk: 'Merchant desk', mediator: 'Mediation', gallery: 'Elements', claim: 'Well equipped. And if something goes wrong: well looked after.', lead: 'Every purchase is protected: if something does not arrive or is not as described, you get your money back.',
    add: 'Add to basket', empty: 'Your basket is still empty.', toShop: 'See products', checkout: 'Your order', shipping: 'Shipping', free: 'free', total: 'Total', tax: 'incl. VAT', remove: 'Remove',
    terms: 'I have read the terms and the withdrawal notice and agree to them.', termsFirst: 'Please agree to the terms first.',
    shipTo: 'Delivery to', order: 'Order', checking: 'Checking your payment …', notPaid: 'The payment was not completed. Your basket is still here.', thanks: 'Thank you for your order!', cartLost: 'The basket could not be priced just now. Please reload the page.',
    place: 'Lindenstraße 12, 83646 Bad Tölz', bar: 'Demo', language: 'Language', theme: 'Colours', auto: 'Device', light: 'Light', dark: 'Dark', time: 'Time', hours: '+ 1 hour', day: '+ 1 day', days: '+ 3 days', week: '+ 8 days', network: 'Network', networks: { normal: 'as usual', slow: 'slow', offline: 'gone', lost_reply: 'reply lost', unavailable: 'server down', refused: 'claim refused', already_claimed: 'already claimed', garbled: 'foreign reply', wrong_shape: 'wrong reply', expired_token: 'access expired' }, situation: 'Examples', answer: 'Answer as the shop', own: 'Your orders', examples: 'Examples of every situation',
  },
};
export type ShopWords = (typeof shopWords)['de'];
