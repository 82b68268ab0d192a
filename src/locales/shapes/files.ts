/** What is said of a chosen file that cannot be taken, and of one on its way. `{name}` is the file's; `{most}` the limit that it is beyond. */

export type FileWords = Readonly<Record<
  'tooLarge' | 'tooMany' | 'wrongType' | 'empty' | 'tooManyPixels' | 'broken' | 'heic' | 'unreadable' | 'lost' | 'unkept' | 'changed' | 'progress', string>>;
