/** Polish for the withdrawal, „odstąpienie od umowy“ as on the statutory controls; it says what arrived and never that it was accepted. */
import type { WithdrawalWords } from '../shapes/withdrawal.ts';

export const words: WithdrawalWords = {
  merchant: 'Sklep',
  lead: 'Nie trzeba podawać przyczyny. Otrzymanie potwierdzamy od razu, także e-mailem.',
  before: 'Do tego zamówienia wpłynęło już odstąpienie od umowy: {when}. Nie trzeba go powtarzać.',
  field: {
    name: 'Imię i nazwisko',
    contract: 'Numer zamówienia', contractHint: 'Nie ma go pod ręką? Wystarczy na przykład: „plecak, zamówiony 3 listopada”.',
    email: 'E-mail do potwierdzenia',
    more: 'Tylko niektóre artykuły lub wiadomość',
    extent: 'Od czego następuje odstąpienie?', whole: 'Od całej umowy', part: 'Tylko niektóre artykuły', which: 'Które artykuły?',
    items: 'Które artykuły?', itemsHint: 'Puste pole oznacza całą umowę.',
    note: 'Wiadomość', noteHint: 'Wszystko, co warto dodać. Przyczyna nie jest potrzebna.',
  },
  mend: {
    name: 'Proszę podać imię i nazwisko', contract: 'Proszę podać numer zamówienia albo co i kiedy zamówiono', email: 'Proszę podać adres e-mail, na przykład nazwa@example.org',
    items: 'Proszę opisać artykuły nieco krócej', note: 'Proszę nieco skrócić wiadomość',
  },
  problems: {
    refused: 'Sklep nie mógł w ten sposób przyjąć odstąpienia. Proszę sprawdzić dane i wysłać ponownie.',
    request_running: 'Odstąpienie jest właśnie wysyłane. Proszę wysłać ponownie za kilka sekund; dotrze tylko raz.',
    formless: 'Można też bez tego formularza: wystarczy e-mail na adres {address}.',
  },
  receipt: {
    title: 'Odstąpienie od umowy wpłynęło', at: 'Otrzymano', to: 'Odbiorca',
    declared: 'Treść oświadczenia', declaration: 'Oświadczenie', withdrawal: 'Odstąpienie od umowy', extent: 'Zakres', number: 'Identyfikator',
    only: 'To potwierdzenie oznacza, że odstąpienie dotarło, a nie, że zostało już uznane. {merchant} sprawdzi je i się skontaktuje.',
    mailed: 'Potwierdzenie przyjdzie także e-mailem na adres {email}.',
    exempt: 'Warto wiedzieć: od niektórych umów nie można odstąpić, na przykład dotyczących towarów na miarę, otwartych artykułów higienicznych lub wydarzeń w ustalonym terminie. {merchant} napisze, jeśli tak jest w tym przypadku.',
    save: 'Zapisz potwierdzenie', file: 'Odstąpienie-od-umowy', another: 'Odstąp od innej umowy',
  },
};
