/** Bugs in the rules: deadlines, whose turn it is, money. */
import type { Bug } from './bug.ts';

export const ruleBugs: readonly Bug[] = [
  {
    name: 'A deadline passes in its last second, not after it', promise: 'P4', file: 'src/rules/due.ts',
    find: 'claim.due !== undefined ? secondAfter(claim.due)', plant: 'claim.due !== undefined ? claim.due',
    test: 'test/rules/claims.test.ts', red: 'silence grants the claim where the scheme says so, in the second after the last',
  },
  {
    name: 'The last second of the thirty days is too late for an appeal', promise: 'P4', file: 'src/rules/moves.ts',
    find: 'now > appealUntil', plant: 'now >= appealUntil',
    test: 'test/rules/claim-endings.test.ts', red: 'is possible to the last second of the thirtieth day',
  },
  {
    name: 'What was paid back is paid back again', promise: 'P3', file: 'src/rules/ledger.ts',
    find: 'wholeLines(file, named) - sum(inside),', plant: 'wholeLines(file, named),',
    test: 'test/rules/filing.test.ts', red: 'what was paid back in full stays so, though something was paid for all of the order before',
  },
  {
    name: 'A decision may be appealed again and again', promise: 'P3', file: 'src/rules/moves.ts',
    find: "if (stage === 'appeal') return { code: 'appeal_used' };", plant: '',
    test: 'test/rules/claim-endings.test.ts', red: 'by the buyer with something new opens the claim once more',
  },
  {
    name: 'A chargeback leaves the claim open, and the money goes out twice', promise: 'P3', file: 'src/rules/decide-outside.ts',
    find: "done(opened, ...superseded(file, by, at, 'chargeback'))", plant: 'done(opened)',
    test: 'test/rules/claim-endings.test.ts', red: 'a chargeback supersedes it while it is awaiting_merchant, and nothing can be filed then',
  },
];
