/** Italian, of chosen files. */
import type { FileWords } from '../shapes/files.ts';

export const words: FileWords = {
  tooLarge: '{name} supera {most}. Scegli un file più piccolo.',
  tooMany: 'Qui entrano al massimo {most} file. {name} resta fuori.',
  wrongType: 'Non riusciamo ad aprire {name}. Usa una foto, un PDF o un file di testo.',
  empty: '{name} è vuoto. Scegli un altro file.',
  tooManyPixels: '{name} ha più di {most} megapixel. Scatta una foto più piccola o fanne uno screenshot.',
  broken: '{name} non si apre come immagine. Usa un’altra foto.',
  heic: '{name} è una foto HEIC da cui questo browser non può togliere il luogo dello scatto. Salvala come JPEG o fanne uno screenshot.',
  unreadable: '{name} non si legge più. Scegli di nuovo il file.',
  lost: 'Non è più su questo dispositivo. Rimuovi il file e sceglilo di nuovo.',
  unkept: 'Lascia aperta la pagina finché il file non è arrivato: questo dispositivo non lo conserva.',
  changed: 'Si è danneggiato lungo la strada. Lo inviamo di nuovo.',
  progress: 'Invio di {name}',
};
