/** French, of chosen files. */
import type { FileWords } from '../shapes/files.ts';

export const words: FileWords = {
  tooLarge: '{name} dépasse {most}. Choisissez un fichier plus petit.',
  tooMany: 'Il y a place pour {most} fichiers au plus. {name} n’est pas ajouté.',
  wrongType: 'Nous ne pouvons pas ouvrir {name}. Choisissez une photo, un PDF ou un fichier texte.',
  empty: '{name} est vide. Choisissez un autre fichier.',
  tooManyPixels: '{name} compte plus de {most} mégapixels. Prenez une photo plus petite ou faites-en une capture d’écran.',
  broken: '{name} ne s’ouvre pas comme une image. Choisissez une autre photo.',
  heic: '{name} est une photo HEIC dont ce navigateur ne peut pas retirer le lieu de prise de vue. Enregistrez-la en JPEG ou faites-en une capture d’écran.',
  unreadable: '{name} n’est plus lisible. Choisissez à nouveau le fichier.',
  lost: 'N’est plus sur cet appareil. Retirez le fichier et choisissez-le à nouveau.',
  unkept: 'Laissez la page ouverte jusqu’à l’arrivée du fichier\u00a0: cet appareil ne le conserve pas.',
  changed: 'Abîmé en chemin. Nous le renvoyons.',
  progress: 'Envoi de {name}',
};
