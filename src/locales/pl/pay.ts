/** What the pay button says when paying did not work: Polish. */
import type { PayFailures } from '../shapes/pay.ts';

export const words: PayFailures = {
  busy: 'Chwileczkę …',
  unavailable: 'Płatność jest teraz niedostępna. Nic nie zostało pobrane. Proszę spróbować ponownie za chwilę.',
  refused: 'Ta metoda płatności tu teraz nie działa. Nic nie zostało pobrane. Proszę wybrać inną lub napisać do sklepu.',
  changed: 'Koszyk się zmienił. Nic nie zostało pobrane. Proszę odświeżyć stronę, sprawdzić sumę i dopiero zamówić.',
  currency: 'Ta metoda płatności nie obsługuje tej waluty. Nic nie zostało pobrane. Proszę wybrać inną.',
  failed: 'Płatność nie została przyjęta. Nic nie zostało pobrane. Proszę spróbować ponownie lub wybrać inną metodę.',
  pending: 'Nie wiemy jeszcze, czy płatność dotarła. Proszę nie płacić drugi raz. Proszę odświeżyć stronę za minutę.',
  unknown: 'Nie znajdujemy płatności dla tego adresu. Proszę sprawdzić swoje zamówienia przed ponowną płatnością.',
};
