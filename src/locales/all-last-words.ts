/** The last words in every language, in one small module that comes by itself after everything a page shows at once. */
import { lastWords } from './last-words.ts';
import type { LastWords } from './last-words.ts';

const all: Record<string, LastWords> = {
  de: { unpaid: 'Gerade nicht erreichbar. Es wurde nichts abgebucht.', close: 'Schließen', again: 'Noch einmal versuchen', noForm: 'Das Formular lässt sich gerade nicht laden. Sie können auch ohne Formular widerrufen: Eine E-Mail an den Shop genügt.' },
  fr: { unpaid: 'Inaccessible pour le moment. Rien n’a été débité.', close: 'Fermer', again: 'Réessayer', noForm: 'Le formulaire ne peut pas être chargé pour le moment. Vous pouvez vous rétracter sans lui\u00a0: un e-mail à la boutique suffit.' },
  it: { unpaid: 'Al momento non raggiungibile. Non è stato addebitato nulla.', close: 'Chiudi', again: 'Riprova', noForm: 'Il modulo al momento non si carica. Puoi recedere anche senza: basta un’e-mail al negozio.' },
  es: { unpaid: 'Ahora mismo no disponible. No se ha cobrado nada.', close: 'Cerrar', again: 'Intentar de nuevo', noForm: 'El formulario no se puede cargar ahora mismo. También puede desistir sin él: basta un correo a la tienda.' },
  nl: { unpaid: 'Nu niet bereikbaar. Er is niets afgeschreven.', close: 'Sluiten', again: 'Opnieuw proberen', noForm: 'Het formulier kan nu niet worden geladen. U kunt ook zonder formulier ontbinden: een e-mail naar de winkel is genoeg.' },
  pl: { unpaid: 'Teraz niedostępne. Nic nie zostało pobrane.', close: 'Zamknij', again: 'Spróbuj ponownie', noForm: 'Nie można teraz wczytać formularza. Od umowy można odstąpić także bez niego: wystarczy e-mail do sklepu.' },
  ar: { unpaid: 'يتعذّر الوصول الآن. لم يُخصم أي مبلغ.', close: 'إغلاق', again: 'إعادة المحاولة', noForm: 'يتعذّر تحميل النموذج الآن. يمكن العدول دونه أيضًا: تكفي رسالة إلى المتجر.' },
};

export function learnLastWords(): void {
  Object.assign(lastWords, all);
  // what stands there in English is said anew
  dispatchEvent(new Event('redress-settings-changed'));
}
