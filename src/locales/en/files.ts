/** English, of chosen files. */
import type { FileWords } from '../shapes/files.ts';

export const words: FileWords = {
  tooLarge: '{name} is larger than {most}. Choose a smaller file.',
  tooMany: 'Up to {most} files fit in here. {name} is left out.',
  wrongType: 'We cannot open {name}. Use a photo, a PDF or a text file.',
  empty: '{name} is empty. Choose another file.',
  tooManyPixels: '{name} has more than {most} megapixels. Take a smaller photo, or take a screenshot of it.',
  broken: '{name} does not open as a picture. Use another photo.',
  heic: '{name} is a HEIC photo from which this browser cannot remove the place it was taken. Save it as JPEG, or take a screenshot of it.',
  unreadable: '{name} can no longer be read. Choose the file again.',
  lost: 'No longer on this device. Remove the file and choose it again.',
  unkept: 'Keep this page open until the file has arrived: this device does not keep it.',
  changed: 'Was damaged on its way. We are sending it again.',
  progress: 'Sending {name}',
};
