/** The demo shop's own words, apart from the widget's: a shop speaks its languages itself. The mediation, and what the examples show, are told in German and English only. */
export interface ShopWords {
  /** What the language calls itself. */
  readonly name: string;
  readonly shop: string; readonly basket: string; readonly orders: string; readonly desk: string; readonly mediator: string; readonly gallery: string; readonly claim: string; readonly lead: string;
  readonly trust: Readonly<Record<'shield' | 'back' | 'talk', readonly [string, string]>>;
  readonly add: string; readonly empty: string; readonly toShop: string; readonly checkout: string; readonly shipping: string; readonly free: string; readonly total: string; readonly tax: string; readonly remove: string;
  readonly terms: string; readonly termsFirst: string; readonly shipTo: string; readonly order: string; readonly checking: string; readonly notPaid: string; readonly thanks: string; readonly thanksMore: string; readonly cartLost: string;
  readonly bar: string; readonly language: string; readonly theme: string; readonly auto: string; readonly light: string; readonly dark: string; readonly time: string; readonly hours: string; readonly day: string; readonly days: string; readonly week: string;
  readonly network: string; readonly networks: Readonly<Record<'normal' | 'slow' | 'offline' | 'lost_reply' | 'unavailable' | 'refused' | 'already_claimed' | 'garbled' | 'wrong_shape' | 'expired_token', string>>;
  readonly answer: string; readonly own: string; readonly examples: string; readonly examplesLead: string; readonly deskLead: string;
  readonly grounds: Readonly<Record<'not_received' | 'late_delivery' | 'not_as_described' | 'refund_missing' | 'return_refused' | 'overcharged', string>>;
}

const de: ShopWords = {
  name: 'Deutsch', shop: 'Sortiment', basket: 'Warenkorb', orders: 'Meine Bestellungen', desk: 'Händlerbereich', mediator: 'Schlichtung', gallery: 'Elemente', claim: 'Gut ausgerüstet. Und wenn etwas schiefgeht: gut versorgt.', lead: 'Sechs Dinge für draußen, sorgfältig ausgesucht. Jeder Einkauf mit Käuferschutz.',
  trust: { shield: ['Käuferschutz', 'Kommt etwas nicht oder nicht wie beschrieben, bekommen Sie Ihr Geld zurück.'], back: ['30 Tage Rückgabe', 'Rücksendung kostenlos.'], talk: ['Hilfe, die antwortet', 'Meist in sechs Stunden.'] },
  add: 'In den Warenkorb', empty: 'Ihr Warenkorb ist noch leer.', toShop: 'Zum Sortiment', checkout: 'Ihre Bestellung', shipping: 'Versand', free: 'kostenlos', total: 'Gesamt', tax: 'inkl. MwSt.', remove: 'Entfernen',
  terms: 'Ich habe die AGB und die Widerrufsbelehrung gelesen und stimme ihnen zu.', termsFirst: 'Bitte stimmen Sie zuerst den AGB zu.',
  shipTo: 'Lieferung an', order: 'Bestellung', checking: 'Wir prüfen Ihre Zahlung …', notPaid: 'Die Zahlung wurde nicht abgeschlossen. Ihr Warenkorb ist noch da.', thanks: 'Danke für Ihre Bestellung!', thanksMore: 'Hier sehen Sie, wo Ihr Paket ist. Und wenn etwas nicht stimmt, finden Sie hier Hilfe.', cartLost: 'Der Warenkorb ließ sich gerade nicht berechnen. Bitte laden Sie die Seite neu.',
  bar: 'Demo', language: 'Sprache', theme: 'Farben', auto: 'Gerät', light: 'Hell', dark: 'Dunkel', time: 'Uhrzeit', hours: '+ 1 Stunde', day: '+ 1 Tag', days: '+ 3 Tage', week: '+ 8 Tage', answer: 'Als Händler antworten', own: 'Eigene Bestellungen', examples: 'Beispiele für jede Lage', examplesLead: 'Bestellungen von Jana, jede an einem anderen Punkt. Öffnen Sie eine, und sehen Sie, was der Shop ihr sagt.',
  deskLead: 'Was Ihre Kundschaft von Ihnen braucht, und bis wann.',
  grounds: { not_received: 'Nicht angekommen', late_delivery: 'Zu spät angekommen', not_as_described: 'Beschädigt oder anders als beschrieben', refund_missing: 'Zurückgeschickt, Geld fehlt', return_refused: 'Rücknahme verweigert', overcharged: 'Zu viel abgebucht' },
  network: 'Netz', networks: { normal: 'wie immer', slow: 'langsam', offline: 'weg', lost_reply: 'Antwort verloren', unavailable: 'Server gestört', refused: 'Antrag abgelehnt', already_claimed: 'schon beantragt', garbled: 'fremde Antwort', wrong_shape: 'falsche Antwort', expired_token: 'Zugang abgelaufen' },
};
const en: ShopWords = {
  name: 'English', shop: 'Products', basket: 'Basket', orders: 'My orders', desk: 'Merchant desk', mediator: 'Mediation', gallery: 'Elements', claim: 'Well equipped. And if something goes wrong: well looked after.', lead: 'Six things for the outdoors, carefully chosen. Every purchase is protected.',
  trust: { shield: ['Buyer protection', 'If something does not arrive or is not as described, you get your money back.'], back: ['30 days to return', 'Sending back is free.'], talk: ['Help that answers', 'Usually within six hours.'] },
  add: 'Add to basket', empty: 'Your basket is still empty.', toShop: 'See products', checkout: 'Your order', shipping: 'Shipping', free: 'free', total: 'Total', tax: 'incl. VAT', remove: 'Remove',
  terms: 'I have read the terms and the withdrawal notice and agree to them.', termsFirst: 'Please agree to the terms first.',
  shipTo: 'Delivery to', order: 'Order', checking: 'Checking your payment …', notPaid: 'The payment was not completed. Your basket is still here.', thanks: 'Thank you for your order!', thanksMore: 'Here you can see where your parcel is. And if something is wrong, help is here.', cartLost: 'The basket could not be priced just now. Please reload the page.',
  bar: 'Demo', language: 'Language', theme: 'Colours', auto: 'Device', light: 'Light', dark: 'Dark', time: 'Time', hours: '+ 1 hour', day: '+ 1 day', days: '+ 3 days', week: '+ 8 days', answer: 'Answer as the shop', own: 'Your orders', examples: 'Examples of every situation', examplesLead: 'Orders of Jana’s, each at another point. Open one to see what the shop tells her.',
  deskLead: 'What your customers need from you, and until when.',
  grounds: { not_received: 'Not received', late_delivery: 'Arrived late', not_as_described: 'Damaged or not as described', refund_missing: 'Sent back, refund missing', return_refused: 'Return refused', overcharged: 'Charged too much' },
  network: 'Network', networks: { normal: 'as usual', slow: 'slow', offline: 'gone', lost_reply: 'reply lost', unavailable: 'server down', refused: 'claim refused', already_claimed: 'already claimed', garbled: 'foreign reply', wrong_shape: 'wrong reply', expired_token: 'access expired' },
};
const fr: ShopWords = {
  name: 'Français', shop: 'Produits', basket: 'Panier', orders: 'Mes commandes', desk: 'Espace vendeur', mediator: 'Médiation', gallery: 'Éléments', claim: 'Bien équipé. Et en cas de souci\u00a0: bien accompagné.', lead: 'Six articles pour la vie au grand air, choisis avec soin. Chaque achat est protégé.',
  trust: { shield: ['Achat protégé', 'Si un article n’arrive pas ou ne correspond pas à sa description, vous êtes remboursé.'], back: ['30 jours pour changer d’avis', 'Retour gratuit.'], talk: ['Une aide qui répond', 'Le plus souvent en six heures.'] },
  add: 'Ajouter au panier', empty: 'Votre panier est encore vide.', toShop: 'Voir les produits', checkout: 'Votre commande', shipping: 'Livraison', free: 'gratuite', total: 'Total', tax: 'TVA comprise', remove: 'Retirer',
  terms: 'J’ai lu les conditions générales et les informations sur le droit de rétractation, et je les accepte.', termsFirst: 'Veuillez d’abord accepter les conditions générales.',
  shipTo: 'Livraison à', order: 'Commande', checking: 'Nous vérifions votre paiement …', notPaid: 'Le paiement n’est pas terminé. Votre panier est toujours là.', thanks: 'Merci pour votre commande\u00a0!', thanksMore: 'Vous voyez ici où se trouve votre colis. Et si quelque chose ne va pas, l’aide est ici.', cartLost: 'Le panier n’a pas pu être calculé. Veuillez recharger la page.',
  bar: 'Démo', language: 'Langue', theme: 'Couleurs', auto: 'Appareil', light: 'Clair', dark: 'Sombre', time: 'Heure', hours: '+ 1 heure', day: '+ 1 jour', days: '+ 3 jours', week: '+ 8 jours', answer: 'Répondre en tant que vendeur', own: 'Vos commandes', examples: 'Un exemple pour chaque situation', examplesLead: 'Des commandes de Jana, chacune à un autre moment. Ouvrez-en une pour voir ce que la boutique lui dit.',
  deskLead: 'Ce que vos clients attendent de vous, et pour quand.',
  grounds: { not_received: 'Non reçu', late_delivery: 'Arrivé en retard', not_as_described: 'Abîmé ou non conforme à la description', refund_missing: 'Renvoyé, mais non remboursé', return_refused: 'Retour refusé', overcharged: 'Débité en trop' },
  network: 'Réseau', networks: { normal: 'comme d’habitude', slow: 'lent', offline: 'absent', lost_reply: 'réponse perdue', unavailable: 'serveur en panne', refused: 'réclamation refusée', already_claimed: 'déjà réclamé', garbled: 'réponse étrangère', wrong_shape: 'réponse erronée', expired_token: 'accès expiré' },
};
const it: ShopWords = {
  name: 'Italiano', shop: 'Prodotti', basket: 'Carrello', orders: 'I miei ordini', desk: 'Area venditore', mediator: 'Mediazione', gallery: 'Elementi', claim: 'Ben equipaggiato. E se qualcosa va storto: ben assistito.', lead: 'Sei cose per stare all’aperto, scelte con cura. Ogni acquisto è protetto.',
  trust: { shield: ['Acquisto protetto', 'Se qualcosa non arriva o non è come descritto, riavrai i tuoi soldi.'], back: ['30 giorni per il reso', 'Il reso è gratuito.'], talk: ['Un aiuto che risponde', 'Di solito in sei ore.'] },
  add: 'Nel carrello', empty: 'Il tuo carrello è ancora vuoto.', toShop: 'Vai ai prodotti', checkout: 'Il tuo ordine', shipping: 'Spedizione', free: 'gratuita', total: 'Totale', tax: 'IVA inclusa', remove: 'Rimuovi',
  terms: 'Ho letto le condizioni generali e le informazioni sul recesso e le accetto.', termsFirst: 'Accetta prima le condizioni generali.',
  shipTo: 'Consegna a', order: 'Ordine', checking: 'Stiamo verificando il pagamento …', notPaid: 'Il pagamento non è stato completato. Il tuo carrello è ancora qui.', thanks: 'Grazie per il tuo ordine!', thanksMore: 'Qui vedi dov’è il tuo pacco. E se qualcosa non va, l’aiuto è qui.', cartLost: 'Al momento non è stato possibile calcolare il carrello. Ricarica la pagina.',
  bar: 'Demo', language: 'Lingua', theme: 'Colori', auto: 'Dispositivo', light: 'Chiaro', dark: 'Scuro', time: 'Ora', hours: '+ 1 ora', day: '+ 1 giorno', days: '+ 3 giorni', week: '+ 8 giorni', answer: 'Rispondi come venditore', own: 'I tuoi ordini', examples: 'Un esempio per ogni situazione', examplesLead: 'Ordini di Jana, ciascuno in un momento diverso. Aprine uno per vedere che cosa le dice il negozio.',
  deskLead: 'Di che cosa hanno bisogno i tuoi clienti, ed entro quando.',
  grounds: { not_received: 'Non ricevuto', late_delivery: 'Arrivato in ritardo', not_as_described: 'Danneggiato o diverso dalla descrizione', refund_missing: 'Rispedito, ma non rimborsato', return_refused: 'Reso rifiutato', overcharged: 'Addebitato troppo' },
  network: 'Rete', networks: { normal: 'come sempre', slow: 'lenta', offline: 'assente', lost_reply: 'risposta persa', unavailable: 'server guasto', refused: 'reclamo rifiutato', already_claimed: 'già reclamato', garbled: 'risposta estranea', wrong_shape: 'risposta sbagliata', expired_token: 'accesso scaduto' },
};
const es: ShopWords = {
  name: 'Español', shop: 'Productos', basket: 'Carrito', orders: 'Mis pedidos', desk: 'Área del vendedor', mediator: 'Mediación', gallery: 'Elementos', claim: 'Bien equipado. Y si algo sale mal: bien atendido.', lead: 'Seis cosas para el aire libre, elegidas con cuidado. Cada compra está protegida.',
  trust: { shield: ['Compra protegida', 'Si algo no llega o no es como se describe, recupera su dinero.'], back: ['30 días para devolver', 'La devolución es gratis.'], talk: ['Una ayuda que responde', 'Normalmente en seis horas.'] },
  add: 'Añadir al carrito', empty: 'Su carrito todavía está vacío.', toShop: 'Ver los productos', checkout: 'Su pedido', shipping: 'Envío', free: 'gratis', total: 'Total', tax: 'IVA incluido', remove: 'Quitar',
  terms: 'He leído las condiciones generales y la información sobre el desistimiento, y las acepto.', termsFirst: 'Acepte primero las condiciones generales.',
  shipTo: 'Entrega a', order: 'Pedido', checking: 'Estamos comprobando su pago …', notPaid: 'El pago no se ha completado. Su carrito sigue aquí.', thanks: '¡Gracias por su pedido!', thanksMore: 'Aquí ve dónde está su paquete. Y si algo no va bien, la ayuda está aquí.', cartLost: 'Ahora mismo no se ha podido calcular el carrito. Recargue la página.',
  bar: 'Demo', language: 'Idioma', theme: 'Colores', auto: 'Dispositivo', light: 'Claro', dark: 'Oscuro', time: 'Hora', hours: '+ 1 hora', day: '+ 1 día', days: '+ 3 días', week: '+ 8 días', answer: 'Responder como vendedor', own: 'Sus pedidos', examples: 'Un ejemplo de cada situación', examplesLead: 'Pedidos de Jana, cada uno en un momento distinto. Abra uno y vea qué le dice la tienda.',
  deskLead: 'Lo que sus clientes necesitan de usted, y para cuándo.',
  grounds: { not_received: 'No recibido', late_delivery: 'Llegó tarde', not_as_described: 'Dañado o distinto de lo descrito', refund_missing: 'Devuelto, falta el reembolso', return_refused: 'Devolución rechazada', overcharged: 'Cobrado de más' },
  network: 'Red', networks: { normal: 'como siempre', slow: 'lenta', offline: 'sin red', lost_reply: 'respuesta perdida', unavailable: 'servidor averiado', refused: 'reclamación rechazada', already_claimed: 'ya reclamado', garbled: 'respuesta ajena', wrong_shape: 'respuesta errónea', expired_token: 'acceso caducado' },
};
const nl: ShopWords = {
  name: 'Nederlands', shop: 'Assortiment', basket: 'Winkelwagen', orders: 'Mijn bestellingen', desk: 'Voor de winkel', mediator: 'Bemiddeling', gallery: 'Elementen', claim: 'Goed uitgerust. En als er iets misgaat: goed geholpen.', lead: 'Zes dingen voor buiten, zorgvuldig gekozen. Elke aankoop is beschermd.',
  trust: { shield: ['Kopersbescherming', 'Komt iets niet aan of is het niet zoals beschreven, dan krijgt u uw geld terug.'], back: ['30 dagen retour', 'Terugsturen is gratis.'], talk: ['Hulp die antwoordt', 'Meestal binnen zes uur.'] },
  add: 'In de winkelwagen', empty: 'Uw winkelwagen is nog leeg.', toShop: 'Naar het assortiment', checkout: 'Uw bestelling', shipping: 'Verzending', free: 'gratis', total: 'Totaal', tax: 'incl. btw', remove: 'Verwijderen',
  terms: 'Ik heb de voorwaarden en de informatie over het herroepingsrecht gelezen en ga ermee akkoord.', termsFirst: 'Ga eerst akkoord met de voorwaarden.',
  shipTo: 'Levering aan', order: 'Bestelling', checking: 'We controleren uw betaling …', notPaid: 'De betaling is niet afgerond. Uw winkelwagen is er nog.', thanks: 'Bedankt voor uw bestelling!', thanksMore: 'Hier ziet u waar uw pakket is. En als er iets niet klopt, vindt u hier hulp.', cartLost: 'De winkelwagen kon nu niet worden berekend. Laad de pagina opnieuw.',
  bar: 'Demo', language: 'Taal', theme: 'Kleuren', auto: 'Apparaat', light: 'Licht', dark: 'Donker', time: 'Tijd', hours: '+ 1 uur', day: '+ 1 dag', days: '+ 3 dagen', week: '+ 8 dagen', answer: 'Antwoorden als winkel', own: 'Uw bestellingen', examples: 'Voorbeelden van elke situatie', examplesLead: 'Bestellingen van Jana, elk op een ander moment. Open er een en zie wat de winkel haar vertelt.',
  deskLead: 'Wat uw klanten van u nodig hebben, en wanneer.',
  grounds: { not_received: 'Niet ontvangen', late_delivery: 'Te laat aangekomen', not_as_described: 'Beschadigd of anders dan beschreven', refund_missing: 'Teruggestuurd, geld ontbreekt', return_refused: 'Retour geweigerd', overcharged: 'Te veel afgeschreven' },
  network: 'Netwerk', networks: { normal: 'zoals altijd', slow: 'langzaam', offline: 'weg', lost_reply: 'antwoord kwijt', unavailable: 'server gestoord', refused: 'claim afgewezen', already_claimed: 'al geclaimd', garbled: 'vreemd antwoord', wrong_shape: 'verkeerd antwoord', expired_token: 'toegang verlopen' },
};
const pl: ShopWords = {
  name: 'Polski', shop: 'Produkty', basket: 'Koszyk', orders: 'Moje zamówienia', desk: 'Strefa sprzedawcy', mediator: 'Mediacja', gallery: 'Elementy', claim: 'Dobry sprzęt. A gdy coś pójdzie nie tak: dobra opieka.', lead: 'Sześć rzeczy na wyprawy, starannie wybranych. Każdy zakup jest chroniony.',
  trust: { shield: ['Ochrona kupującego', 'Jeśli coś nie dotrze lub będzie niezgodne z opisem, pieniądze wracają.'], back: ['30 dni na zwrot', 'Odesłanie jest bezpłatne.'], talk: ['Pomoc, która odpowiada', 'Zwykle w ciągu sześciu godzin.'] },
  add: 'Do koszyka', empty: 'Koszyk jest jeszcze pusty.', toShop: 'Zobacz produkty', checkout: 'Zamówienie', shipping: 'Dostawa', free: 'bezpłatna', total: 'Razem', tax: 'z VAT', remove: 'Usuń',
  terms: 'Znam regulamin i informacje o prawie odstąpienia od umowy i akceptuję je.', termsFirst: 'Proszę najpierw zaakceptować regulamin.',
  shipTo: 'Adres dostawy', order: 'Zamówienie', checking: 'Sprawdzamy płatność …', notPaid: 'Płatność nie została dokończona. Koszyk nadal tu jest.', thanks: 'Dziękujemy za zamówienie!', thanksMore: 'Tutaj widać, gdzie jest paczka. A jeśli coś jest nie tak, pomoc jest tutaj.', cartLost: 'Nie udało się teraz obliczyć koszyka. Proszę odświeżyć stronę.',
  bar: 'Demo', language: 'Język', theme: 'Kolory', auto: 'Urządzenie', light: 'Jasne', dark: 'Ciemne', time: 'Czas', hours: '+ 1 godzina', day: '+ 1 dzień', days: '+ 3 dni', week: '+ 8 dni', answer: 'Odpowiedz jako sklep', own: 'Własne zamówienia', examples: 'Przykłady każdej sytuacji', examplesLead: 'Zamówienia Jany, każde w innym momencie. Proszę otworzyć jedno i zobaczyć, co mówi jej sklep.',
  deskLead: 'Czego potrzebują klienci, i do kiedy.',
  grounds: { not_received: 'Nie dotarło', late_delivery: 'Dotarło za późno', not_as_described: 'Uszkodzone lub niezgodne z opisem', refund_missing: 'Odesłane, brak zwrotu pieniędzy', return_refused: 'Odmowa przyjęcia zwrotu', overcharged: 'Pobrano za dużo' },
  network: 'Sieć', networks: { normal: 'jak zwykle', slow: 'wolna', offline: 'brak', lost_reply: 'odpowiedź zgubiona', unavailable: 'awaria serwera', refused: 'wniosek odrzucony', already_claimed: 'wniosek już jest', garbled: 'obca odpowiedź', wrong_shape: 'błędna odpowiedź', expired_token: 'dostęp wygasł' },
};
const ar: ShopWords = {
  name: 'العربية', shop: 'المنتجات', basket: 'سلة التسوق', orders: 'طلبياتي', desk: 'ركن التاجر', mediator: 'الوساطة', gallery: 'العناصر', claim: 'تجهيز جيد. وإذا حدث خلل: رعاية جيدة.', lead: 'ستة أشياء للهواء الطلق، اختيرت بعناية. كل عملية شراء محمية.',
  trust: { shield: ['حماية المشتري', 'إذا لم يصل شيء أو لم يكن كما وُصف، تستعيد مالك.'], back: ['30 يومًا للإرجاع', 'الإرجاع مجاني.'], talk: ['مساعدة تجيب', 'غالبًا خلال ست ساعات.'] },
  add: 'أضف إلى السلة', empty: 'سلة التسوق ما زالت فارغة.', toShop: 'إلى المنتجات', checkout: 'طلبيتك', shipping: 'الشحن', free: 'مجاني', total: 'المجموع', tax: 'شامل الضريبة', remove: 'إزالة',
  terms: 'قرأت الشروط العامة ومعلومات العدول عن العقد وأوافق عليها.', termsFirst: 'يُرجى الموافقة على الشروط العامة أولًا.',
  shipTo: 'التسليم إلى', order: 'الطلبية', checking: 'نتحقق من دفعتك …', notPaid: 'لم تكتمل عملية الدفع. سلة التسوق ما زالت هنا.', thanks: 'شكرًا على طلبيتك!', thanksMore: 'هنا ترى أين طردك. وإذا كان هناك خلل، فالمساعدة هنا.', cartLost: 'تعذّر حساب السلة الآن. يُرجى إعادة تحميل الصفحة.',
  bar: 'عرض تجريبي', language: 'اللغة', theme: 'الألوان', auto: 'الجهاز', light: 'فاتح', dark: 'داكن', time: 'الوقت', hours: '+ ساعة', day: '+ يوم', days: '+ 3 أيام', week: '+ 8 أيام', answer: 'الرد باسم المتجر', own: 'طلبياتك', examples: 'أمثلة على كل حالة', examplesLead: 'طلبيات جانا، كل منها في مرحلة أخرى. افتح واحدة لترى ما يقوله المتجر لها.',
  deskLead: 'ما يحتاجه عملاؤك منك، وإلى متى.',
  grounds: { not_received: 'لم يصل', late_delivery: 'وصل متأخرًا', not_as_described: 'تالف أو مختلف عن الوصف', refund_missing: 'أُعيد ولم يُرد المال', return_refused: 'رُفض الإرجاع', overcharged: 'خُصم أكثر من اللازم' },
  network: 'الشبكة', networks: { normal: 'كالمعتاد', slow: 'بطيئة', offline: 'منقطعة', lost_reply: 'ضاع الرد', unavailable: 'عطل في الخادم', refused: 'رُفضت المطالبة', already_claimed: 'سبقت المطالبة', garbled: 'رد غريب', wrong_shape: 'رد خاطئ', expired_token: 'انتهت صلاحية الدخول' },
};

export const shopWords = { de, en, fr, it, es, nl, pl, ar };
export type Language = keyof typeof shopWords;
