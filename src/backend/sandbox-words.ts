/** What the sandbox's test payment page says, in every language: a few words, so they come together. Used by that page only. */
import { languageAmong } from '../contract/language.ts';

type Word = 'title' | 'notice' | 'at' | 'lines' | 'shipping' | 'total' | 'pay' | 'cancel' | 'back' | 'paid' | 'closed';
type Words = Readonly<Record<Word, string>>;

const words: Readonly<Record<string, readonly [locale: string, words: Words]>> = {
  de: ['de-DE', {
    title: 'Testzahlung', notice: 'Dies ist eine Testseite. Es wird kein Geld bewegt.', at: 'Ihr Einkauf bei {shop}', lines: 'Artikel', shipping: 'Versand', total: 'Summe',
    pay: 'Jetzt bezahlen', cancel: 'Abbrechen', back: 'Zurück zum Shop', paid: 'Diese Bestellung ist bezahlt.', closed: 'Dieser Bezahlvorgang wurde abgebrochen.',
  }],
  en: ['en-GB', {
    title: 'Test payment', notice: 'This is a test page. No money moves.', at: 'Your purchase at {shop}', lines: 'Items', shipping: 'Shipping', total: 'Total',
    pay: 'Pay now', cancel: 'Cancel', back: 'Back to the shop', paid: 'This order has been paid.', closed: 'This checkout was cancelled.',
  }],
  fr: ['fr-FR', {
    title: 'Paiement test', notice: 'Ceci est une page de test. Aucun argent n’est transféré.', at: 'Votre achat chez {shop}', lines: 'Articles', shipping: 'Livraison', total: 'Total',
    pay: 'Payer maintenant', cancel: 'Annuler', back: 'Retour à la boutique', paid: 'Cette commande est payée.', closed: 'Ce paiement a été annulé.',
  }],
  it: ['it-IT', {
    title: 'Pagamento di prova', notice: 'Questa è una pagina di prova. Non viene trasferito denaro.', at: 'Il tuo acquisto presso {shop}', lines: 'Articoli', shipping: 'Spedizione', total: 'Totale',
    pay: 'Paga ora', cancel: 'Annulla', back: 'Torna al negozio', paid: 'Questo ordine è pagato.', closed: 'Questo pagamento è stato annullato.',
  }],
  es: ['es-ES', {
    title: 'Pago de prueba', notice: 'Esta es una página de prueba. No se mueve dinero.', at: 'Su compra en {shop}', lines: 'Artículos', shipping: 'Envío', total: 'Total',
    pay: 'Pagar ahora', cancel: 'Cancelar', back: 'Volver a la tienda', paid: 'Este pedido está pagado.', closed: 'Este pago se ha cancelado.',
  }],
  nl: ['nl-NL', {
    title: 'Testbetaling', notice: 'Dit is een testpagina. Er wordt geen geld verplaatst.', at: 'Uw aankoop bij {shop}', lines: 'Artikelen', shipping: 'Verzending', total: 'Totaal',
    pay: 'Nu betalen', cancel: 'Annuleren', back: 'Terug naar de winkel', paid: 'Deze bestelling is betaald.', closed: 'Deze betaling is geannuleerd.',
  }],
  pl: ['pl-PL', {
    title: 'Płatność testowa', notice: 'To jest strona testowa. Żadne pieniądze nie są przekazywane.', at: 'Zakupy w sklepie {shop}', lines: 'Artykuły', shipping: 'Dostawa', total: 'Razem',
    pay: 'Zapłać teraz', cancel: 'Anuluj', back: 'Wróć do sklepu', paid: 'To zamówienie jest opłacone.', closed: 'Ta płatność została anulowana.',
  }],
  ar: ['ar-u-nu-latn', {
    title: 'دفع تجريبي', notice: 'هذه صفحة تجريبية. لا يُنقل أي مال.', at: 'مشترياتك من متجر {shop}', lines: 'المنتجات', shipping: 'الشحن', total: 'المجموع',
    pay: 'ادفع الآن', cancel: 'إلغاء', back: 'العودة إلى المتجر', paid: 'هذه الطلبية مدفوعة.', closed: 'أُلغيت عملية الدفع هذه.',
  }],
};

export interface SandboxWords { readonly language: string; readonly locale: string; readonly dir: 'ltr' | 'rtl'; readonly word: Words }

/** The words for a language tag, or the English ones. */
export function sandboxWords(tag: string): SandboxWords {
  const language = languageAmong(words, tag);
  const [locale, word] = words[language]!;
  return { language, locale, dir: language === 'ar' ? 'rtl' : 'ltr', word };
}
