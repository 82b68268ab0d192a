/** Which way a language is written, by its tag: of those we know to be written right to left. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)([-_]|$)/i.test(tag) ? 'rtl' : 'ltr');
