/** Polish, within a topic. */
import type { TopicWords } from '../shapes/topic.ts';

export const words: TopicWords = {
  answers: {
    damaged_or_different: 'Proszę wysłać do sklepu {merchant} jedno zdanie i zdjęcie. Zwykle udaje się to załatwić w kilka dni. Jeśli nie, pomoże ochrona kupujących; odpowiedzialność sprzedawcy za niezgodność towaru z umową obowiązuje niezależnie od tego.',
    return_or_cancel: 'Tutaj składa się prośbę, a sklep {merchant} odpowiada, podając adres lub etykietę zwrotną.',
    refund: 'Tutaj widać, co pobrano i co wraca.',
    payment: 'Tutaj widać, co pobrano i co wraca.',
    other: 'Proszę napisać do sklepu {merchant}, co się dzieje: rozmowa zostaje tutaj, także jako dowód. Jeśli sprawa się nie rozwiąże, pomoże ochrona kupujących; decyduje o tym niezależny zespół.',
  },
  covers: 'Co obejmuje ochrona kupujących',
  outside: 'Nie obejmuje usług, treści cyfrowych, bonów ani płatności, których nie zlecono: w ich sprawie pomoże bank. Jeśli coś się nie podoba, można to zwrócić lub odstąpić od umowy.',
  complain: 'Jak złożyć skargę?',
  scans: {
    announced: 'Zapowiedziana', in_transit: 'W drodze', out_for_delivery: 'W doręczeniu', attempted: 'Próba doręczenia', ready_for_pickup: 'Gotowa do odbioru',
    delivered: 'Doręczona', delivered_elsewhere: 'Pozostawiona gdzie indziej', returning: 'Wraca do sklepu {merchant}', lost: 'Zgłoszona jako zagubiona',
  },
  tracking: { parcel: 'Paczka {n}', title: 'Historia przesyłki', none: 'Nie ma jeszcze wiadomości od przewoźnika.', follow: 'Śledź w {carrier}' },

  write: { more: 'Napisz ponownie', problem: 'O co chodzi?', wish: 'Jakie jest oczekiwanie?', noWish: 'Jeszcze otwarte' },
  templates: {
    where_is_it: [
      ['Paczka jeszcze nie dotarła', 'Dzień dobry,\n\nmoje zamówienie {order} jeszcze nie dotarło. Gdzie jest paczka i kiedy dotrze?\n\nDziękuję'],
      ['Śledzenie przesyłki stoi w miejscu', 'Dzień dobry,\n\nod kilku dni nie ma nowych informacji od przewoźnika o moim zamówieniu {order}. Proszę o sprawdzenie u przewoźnika.\n\nDziękuję'],
      ['Oznaczona jako doręczona, ale jej nie ma', 'Dzień dobry,\n\nmoje zamówienie {order} jest oznaczone jako doręczone, ale do mnie nie dotarło. Proszę sprawdzić, gdzie pozostawiono paczkę.\n\nDziękuję'],
      ['Brakuje części', 'Dzień dobry,\n\nz mojego zamówienia {order} dotarła dopiero część. Kiedy dotrze reszta?\n\nDziękuję'],
    ],
    damaged_or_different: [
      ['Coś jest nie tak', 'Dzień dobry,\n\nz moim zamówieniem {order} jest coś nie tak: \n\nProszę o informację, jak możemy to rozwiązać.\n\nDziękuję'],
      ['Dotarło uszkodzone', 'Dzień dobry,\n\nartykuł z mojego zamówienia {order} dotarł uszkodzony: \n\nZałączam zdjęcie.\n\nDziękuję'],
      ['Nie działa', 'Dzień dobry,\n\nartykuł z mojego zamówienia {order} nie działa: \n\nProszę o informację, jak możemy to rozwiązać.\n\nDziękuję'],
      ['Czegoś brakuje', 'Dzień dobry,\n\nw moim zamówieniu {order} brakuje: \n\nProszę o dosłanie.\n\nDziękuję'],
      ['Niewłaściwy artykuł', 'Dzień dobry,\n\nw moim zamówieniu {order} dotarł niewłaściwy artykuł. Zamówiono: \nDotarło: \n\nDziękuję'],
      ['Niezgodne z opisem', 'Dzień dobry,\n\nartykuł z mojego zamówienia {order} jest niezgodny z opisem: \n\nDziękuję'],
    ],
    return_or_cancel: [
      ['Pytanie o zwrot', 'Dzień dobry,\n\nmam pytanie o zwrot mojego zamówienia {order}: \n\nDziękuję'],
    ],
    refund: [
      ['Zwrot pieniędzy jeszcze nie dotarł', 'Dzień dobry,\n\nnadal czekam na pieniądze za moje zamówienie {order}. Kiedy dotrze zwrot?\n\nDziękuję'],
      ['Zwrócono mniej, niż oczekiwano', 'Dzień dobry,\n\nza moje zamówienie {order} zwrócono mniej, niż się spodziewam. Jak wyliczono tę kwotę?\n\nDziękuję'],
      ['Pobrano za dużo', 'Dzień dobry,\n\nza moje zamówienie {order} pobrano inną kwotę, niż uzgodniono. Proszę o sprawdzenie.\n\nDziękuję'],
    ],
    payment: [
      ['Pobrano za dużo', 'Dzień dobry,\n\nza moje zamówienie {order} pobrano inną kwotę, niż uzgodniono. Proszę o sprawdzenie.\n\nDziękuję'],
      ['Pobrano dwa razy', 'Dzień dobry,\n\nza moje zamówienie {order} pobrano płatność dwa razy. Proszę o sprawdzenie.\n\nDziękuję'],
    ],
  },
  wishes: {
    delivery: 'Dostawa jak najszybciej', replacement: 'Nowy egzemplarz', repair: 'Naprawa', missing_part: 'Brakująca część', refund: 'Zwrot pieniędzy', partial_refund: 'Zwrot części pieniędzy',
    cancellation: 'Anulowanie', return: 'Zwrot towaru',
  },

  back: {
    asOrdered: 'Obowiązuje to, co sklep {merchant} obiecał przy zamówieniu.', fee: 'Od zwrotu odliczane jest {amount} za wysyłkę zwrotną.',
    ask: 'Poproś o zwrot', what: 'Co wybrać?', which: 'Które artykuły?', reason: 'Czy jest coś do dodania?', files: 'Zdjęcia i pliki', send: 'Wyślij prośbę', done: 'Prośba dotarła do sklepu {merchant}.',
    quote: 'Tyle zostanie zwrócone', reckoning: 'Zwrot pieniędzy', goods: 'Towar', shipping: 'Koszt dostawy', feeRow: 'Wysyłka zwrotna', deduction: 'Potrącenie', sum: 'Do zwrotu',
    note: 'Uwaga od sklepu {merchant}', yourWords: 'Co napisano w prośbie', address: 'Adres zwrotu', label: 'Otwórz etykietę zwrotną', tracking: 'Śledź nową przesyłkę', inspection: 'Co pisze o tym sklep {merchant}',
    merchantNext: 'Ruch należy do sklepu {merchant}.',
    callOff: 'Wycofaj prośbę', callOffSure: 'Czy na pewno wycofać prośbę? Dopóki trwa termin, można później złożyć nową.', callOffYes: 'Tak, wycofaj', keep: 'Nie, zachowaj', calledOff: 'Prośba została wycofana.',
  },
  conditions: {
    as_sent: 'Towar dotarł kompletny i w stanie, w jakim go wysłano.', used: 'Towar dotarł ze śladami używania.', damaged: 'Towar dotarł uszkodzony.',
    incomplete: 'Towar dotarł niekompletny.', empty: 'Paczka dotarła pusta.',
  },

  rating: {
    lead: 'Jak dobrze sklep {merchant} zajął się zamówieniem? Ocena się liczy i sklep może ją przeczytać.',
    stars: 'Liczba gwiazdek', text: 'Czy jest coś do dodania?', send: 'Wyślij ocenę', done: 'Dziękujemy! Ocena dotarła.', given: 'Ocena wystawiona: {when}', pick: 'Proszę wybrać od jednej do pięciu gwiazdek.',
    scale: ['bardzo słabo', 'słabo', 'średnio', 'dobrze', 'bardzo dobrze'],
    count: { one: '{n} gwiazdka', few: '{n} gwiazdki', many: '{n} gwiazdek', other: '{n} gwiazdki' },
  },
};
