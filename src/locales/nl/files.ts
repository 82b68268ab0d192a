/** Dutch, of chosen files. */
import type { FileWords } from '../shapes/files.ts';

export const words: FileWords = {
  tooLarge: '{name} is groter dan {most}. Kies een kleiner bestand.',
  tooMany: 'Er passen hoogstens {most} bestanden in. {name} hoort er niet bij.',
  wrongType: 'We kunnen {name} niet openen. Neem een foto, een pdf of een tekstbestand.',
  empty: '{name} is leeg. Kies een ander bestand.',
  tooManyPixels: '{name} heeft meer dan {most} megapixel. Maak een kleinere foto of een schermafbeelding ervan.',
  broken: '{name} kan niet als afbeelding worden geopend. Neem een andere foto.',
  heic: '{name} is een HEIC-foto waaruit deze browser de plaats van opname niet kan verwijderen. Bewaar de foto als JPEG of maak een schermafbeelding ervan.',
  unreadable: '{name} kan niet meer worden gelezen. Kies het bestand opnieuw.',
  lost: 'Niet meer op dit apparaat. Verwijder het bestand en kies het opnieuw.',
  unkept: 'Laat de pagina open tot het bestand er is: dit apparaat bewaart het niet.',
  changed: 'Is onderweg beschadigd geraakt. We versturen het opnieuw.',
  progress: '{name} wordt verstuurd',
};
