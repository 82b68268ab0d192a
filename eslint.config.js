// The house rules a machine can hold: who may import whom (CONTRIBUTING.md has the table and the reasons), no cycles, and the words the house does without.
import { importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { words } from './eslint.words.js';

/** What each room may import from src; everything else in src is closed to it. Its own folder is always open. */
const rooms = {
  contract: [],
  rules: ['contract'],
  client: ['contract'],
  checkout: ['contract', 'client/claims-api.ts', 'client/outcome.ts'],
  medusa: ['contract', 'client/claims-api.ts', 'client/call.ts', 'client/outcome.ts'],
  locales: ['contract'],
  'elements/shared': ['contract', 'client/claims-api.ts', 'client/merchant-api.ts', 'client/outbox.ts', 'client/outcome.ts', 'client/persist.ts', 'checkout/payment-method.ts', 'checkout/methods.ts', 'locales'],
  backend: ['contract', 'rules'],
};
const elementFolders = ['pay-button', 'order-help', 'claim-form', 'shop', 'withdrawal', 'merchant-desk'];
for (const folder of elementFolders) rooms[`elements/${folder}`] = [...rooms['elements/shared'], 'elements/shared', 'checkout/returned.ts'];

const closed = (room, open) => ({
  target: `./src/${room}`,
  from: './src',
  except: [...open, room].map((path) => `./${path}`),
  message: `${room} may import only: ${open.join(', ') || 'nothing else of src'} (CONTRIBUTING.md, "Who may import whom").`,
});
const outside = (target, except) => ({ target, from: './src', except, message: 'mocks, demo and the entries\' outside use the doors in src/entries only.' });

const packages = (files, allowed, why) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: `^(?!\\.)(?!(${allowed})(/|$))`, message: why }] }] },
});

const forbidden = [
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", message: 'No HTML from strings: strict CSP with Trusted Types must hold. Use a lit template.' },
  { selector: "Identifier[name=/^(unsafeHTML|unsafeSVG|styleMap)$/]", message: 'unsafeHTML runs what it is given, styleMap writes a style attribute: neither lives under a strict CSP.' },
  { selector: 'TSEnumDeclaration', message: 'Types only: use a union of strings.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.redress/', 'demo/frameworks/'] }, // projects of their own, with checkers of their own,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    // without these, cycles between TypeScript files go unseen
    settings: { 'import-x/extensions': ['.ts'], 'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] } },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-mutable-exports': 'error', // the script tag's files take each other's exports once (vite.config.ts)
      'import-x/no-restricted-paths': ['error', { zones: [
        ...Object.entries(rooms).map(([room, open]) => closed(room, open)),
        outside('./mocks', ['./entries']),
        outside('./demo', ['./entries']),
      ] }],
      'no-restricted-syntax': ['error', ...forbidden],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess asks for it where a length was just checked
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/unbound-method': 'off', // lit binds listeners to the host
      '@typescript-eslint/consistent-type-definitions': 'off', // a union reads best as a type
    },
  },
  { files: ['src/elements/**/*.ts'], plugins: { lit, wc, 'lit-a11y': litA11y, words }, rules: { 'words/words-from-locales': 'error', 'words/no-foreign-words': 'error', ...lit.configs['flat/recommended'].rules, ...wc.configs['flat/best-practice'].rules, ...litA11y.configs.recommended.rules } },
  packages(['src/contract/**/*.ts'], 'zod', 'The contract knows zod and nothing else.'),
  packages(['src/rules/**/*.ts'], 'temporal-polyfill|date-easter', 'Rules are pure: dates by Temporal, nothing else from outside.'),
  packages(['src/client/**/*.ts'], 'eventsource-parser', 'The client reads streams of events by a library, and brings nothing else.'),
  packages(['src/medusa/**/*.ts'], 'zod', 'What Medusa answers is read by zod; the room brings nothing else.'),
  packages(['src/checkout/**/*.ts', 'src/locales/**/*.ts'], 'none', 'This room imports no package.'),
  packages(['src/elements/**/*.ts'], 'lit$', 'Elements import lit and nothing else from outside; no directives: the script tag\'s build has none (vite.config.ts).'),
  packages(['src/backend/*.ts', 'src/backend/routes/**/*.ts'], 'jose', 'The backend runs wherever fetch runs: node: and drivers live in backend/node.'),
  packages(['src/backend/providers/**/*.ts', 'src/backend/payments/**/*.ts'], 'jose|zod', 'An adapter reads JSON and checks signatures; sockets and certificates from elsewhere are not its affair.'),
  packages(['src/backend/import/**/*.ts'], 'zod|temporal-polyfill', 'A mapper reads JSON and dates, nothing else.'),
  { files: ['src/contract/**/*.ts', 'src/rules/**/*.ts'], rules: { 'no-restricted-globals': ['error', 'Date', 'fetch', 'crypto'], 'no-restricted-properties': ['error', { object: 'Math', property: 'random' }] } },
  { files: ['test/**/*.ts', 'demo/**/*.ts', 'mocks/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/require-await': 'off' } },
);
