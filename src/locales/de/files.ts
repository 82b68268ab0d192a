/** German, of chosen files. */
import type { FileWords } from '../shapes/files.ts';

export const words: FileWords = {
  tooLarge: '{name} ist größer als {most}. Wählen Sie eine kleinere Datei.',
  tooMany: 'Bis zu {most} Dateien passen hier hinein. {name} bleibt draußen.',
  wrongType: '{name} können wir nicht öffnen. Nehmen Sie ein Foto, ein PDF oder eine Textdatei.',
  empty: '{name} ist leer. Wählen Sie eine andere Datei.',
  tooManyPixels: '{name} hat mehr als {most} Megapixel. Nehmen Sie das Foto kleiner auf oder machen Sie ein Bildschirmfoto davon.',
  broken: '{name} lässt sich nicht als Bild öffnen. Nehmen Sie ein anderes Foto.',
  heic: '{name} ist ein HEIC-Foto, aus dem dieser Browser den Aufnahmeort nicht entfernen kann. Speichern Sie es als JPEG oder machen Sie ein Bildschirmfoto davon.',
  unreadable: '{name} lässt sich nicht mehr lesen. Wählen Sie die Datei noch einmal.',
  lost: 'Liegt nicht mehr auf diesem Gerät. Entfernen Sie die Datei und wählen Sie sie noch einmal.',
  unkept: 'Lassen Sie die Seite offen, bis die Datei da ist: Dieses Gerät hebt sie nicht auf.',
  changed: 'Ist unterwegs beschädigt worden. Wir senden es noch einmal.',
  progress: '{name} wird gesendet',
};
