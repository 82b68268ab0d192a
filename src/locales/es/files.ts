/** Spanish, of chosen files. */
import type { FileWords } from '../shapes/files.ts';

export const words: FileWords = {
  tooLarge: '{name} supera {most}. Elija un archivo más pequeño.',
  tooMany: 'Aquí caben {most} archivos como máximo. {name} se queda fuera.',
  wrongType: 'No podemos abrir {name}. Use una foto, un PDF o un archivo de texto.',
  empty: '{name} no contiene nada. Elija otro archivo.',
  tooManyPixels: '{name} tiene más de {most} megapíxeles. Haga una foto más pequeña o una captura de pantalla.',
  broken: '{name} no se abre como imagen. Use otra foto.',
  heic: '{name} es una foto HEIC de la que este navegador no puede quitar el lugar de la toma. Guárdela como JPEG o haga una captura de pantalla.',
  unreadable: '{name} ya no se puede leer. Elija el archivo de nuevo.',
  lost: 'Ya no está en este dispositivo. Quite el archivo y elíjalo de nuevo.',
  unkept: 'Deje la página abierta hasta que llegue el archivo: este dispositivo no lo guarda.',
  changed: 'Se ha dañado por el camino. Lo enviamos de nuevo.',
  progress: 'Enviando {name}',
};
