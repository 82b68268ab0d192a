/** Bugs in how the elements look to whom: a shop's own colours, forced colours, more contrast, paper. */
import type { Bug } from './bug.ts';

export const lookBugs: readonly Bug[] = [
  {
    name: 'Words in a shop\'s pale accent cannot be read', promise: 'P20', file: 'src/elements/shared/palette.styles.ts',
    find: 'min(l, .48)', plant: 'l', test: 'test/gallery/theming.test.ts', red: 'with every accent, a pale yellow as well as a deep blue (light)',
  },
  {
    name: 'Words on the main button are white, whatever the accent', promise: 'P20', file: 'src/elements/shared/palette.styles.ts',
    find: 'clamp(0, (.18 - y) * 1e6, 1)', plant: '1', test: 'test/gallery/theming.test.ts', red: 'say black or white on it',
  },
  {
    name: 'On a shop\'s dark paper the ink stays dark', promise: 'P20', file: 'src/elements/shared/tokens.styles.ts',
    find: 'clamp(.25, (.65 - l) * 1e6, .95)', plant: '.25', test: 'test/gallery/theming.test.ts', red: 'apart from any paper that is light or dark (dark)',
  },
  {
    name: 'More contrast is asked for and changes nothing', promise: 'P20', file: 'src/elements/shared/tokens.styles.ts',
    find: '(prefers-contrast: more)', plant: '(prefers-contrast: less)', test: 'test/gallery/preferences.test.ts', red: 'where more contrast is wanted',
  },
  {
    name: 'In forced colours signs keep their own, on any ground', promise: 'P22', file: 'src/elements/shared/panel.styles.ts',
    find: 'svg { color: inherit !important; }', plant: '', test: 'test/gallery/preferences.test.ts', red: 'shows every edge in forced colours',
  },
  {
    name: 'A dark theme is printed in light ink', promise: 'P22', file: 'src/elements/shared/tokens.styles.ts',
    find: ':host { color-scheme: light !important; --paper: #fff; --ink: #000; }', plant: '', test: 'test/gallery/preferences.test.ts', red: 'prints what was said',
  },
  {
    name: 'What is folded is not printed', promise: 'P22', file: 'src/elements/shared/panel.styles.ts',
    find: '::details-content { content-visibility: visible; }', plant: '', test: 'test/gallery/preferences.test.ts', red: 'prints what was said',
  },
  {
    name: 'A claim\'s receipt is printed without what I handed in', promise: 'P22', file: 'src/elements/claim-form/print-claim.ts',
    find: '{ heading: moves.details }, declared(voice, known, claim), ', plant: '', test: 'test/elements/claim-form.test.ts', red: 'prints my receipt by itself',
  },
];
