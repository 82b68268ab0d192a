/** Polish, of chosen files. */
import type { FileWords } from '../shapes/files.ts';

export const words: FileWords = {
  tooLarge: 'Plik {name} jest większy niż {most}. Proszę wybrać mniejszy.',
  tooMany: 'Zmieści się najwyżej plików: {most}. Pominięto: {name}.',
  wrongType: 'Nie możemy otworzyć pliku {name}. Proszę wybrać zdjęcie, PDF lub plik tekstowy.',
  empty: 'Plik {name} jest pusty. Proszę wybrać inny.',
  tooManyPixels: 'Zdjęcie {name} ma więcej megapikseli niż {most}. Proszę zrobić mniejsze zdjęcie albo jego zrzut ekranu.',
  broken: 'Pliku {name} nie da się otworzyć jako zdjęcia. Proszę wybrać inne zdjęcie.',
  heic: '{name} to zdjęcie HEIC, z którego ta przeglądarka nie może usunąć miejsca wykonania. Proszę zapisać je jako JPEG albo zrobić jego zrzut ekranu.',
  unreadable: 'Pliku {name} nie da się już odczytać. Proszę wybrać go ponownie.',
  lost: 'Nie ma go już na tym urządzeniu. Proszę usunąć plik i wybrać go ponownie.',
  unkept: 'Proszę zostawić stronę otwartą, dopóki plik nie dotrze: to urządzenie go nie przechowa.',
  changed: 'Uszkodził się w drodze. Wysyłamy ponownie.',
  progress: 'Wysyłanie: {name}',
};
