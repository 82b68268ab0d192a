/**
 * The conformance suite: what every claims API behind the contract has to do, as sentences with a check each. It brings no test framework;
 * whoever mounts it runs the cases in their order, the last ones being about all the others.
 */
import { problemStatus } from '../../src/contract/index.ts';
import { access } from './cases/access.ts';
import { checkouts } from './cases/checkouts.ts';
import { fileParts } from './cases/file-parts.ts';
import { files } from './cases/files.ts';
import { filing } from './cases/filing.ts';
import { idempotency } from './cases/idempotency.ts';
import { input } from './cases/input.ts';
import { lists } from './cases/lists.ts';
import { matrix } from './cases/matrix.ts';
import { moves } from './cases/moves.ts';
import { orders } from './cases/orders.ts';
import { overview } from './cases/overview.ts';
import { payments } from './cases/payments.ts';
import { providerEvents } from './cases/provider-events.ts';
import { protocol } from './cases/protocol.ts';
import { races } from './cases/races.ts';
import { rating } from './cases/rating.ts';
import { returnEnds } from './cases/return-ends.ts';
import { thread } from './cases/thread.ts';
import { watching } from './cases/watching.ts';
import { withdrawals } from './cases/withdrawals.ts';
import { same } from './check.ts';
import { NotOffered, offered, type ConformanceCase } from './mount.ts';
import { noted } from './talk.ts';

/** Refusals that no call can bring about from outside, or not yet, and why. */
const outOfReach: Readonly<Partial<Record<keyof typeof problemStatus, string>>> = {
  request_running: 'a matter of timing: the case about ten at once takes it when it comes',
  version_conflict: 'only when many processes fight over one case for seconds',
  internal: 'an error of the server',
  unavailable: 'an outage',
  return_forged: 'takes an account with Amazon Pay',
  policy_unknown: 'packs are chosen when a merchant is taken in',
  order_erased: 'only years after an order, or by the command line',
  time_zone_unknown: 'merchants are taken in without a route',
};

const completeness: ConformanceCase[] = [
  {
    name: 'every route of the contract was called',
    run: async (mount) => {
      await Promise.resolve();
      same(offered(mount).filter((name) => !noted(mount).routes.has(name)), [], 'routes nobody called');
    },
  },
  {
    name: 'every refusal within reach was met',
    run: async (mount) => {
      await Promise.resolve();
      if (mount.offers) throw new NotOffered('every route');
      same(Object.keys(problemStatus).filter((code) => !(code in outOfReach) && !noted(mount).codes.has(code)), [], 'codes nobody met');
    },
  },
];

/** The cases by what they are about, in their order. */
export const features: Readonly<Record<string, readonly ConformanceCase[]>> = {
  protocol, access, matrix, orders, thread, watching, returns: returnEnds, rating, files, 'file parts': fileParts, filing, moves, lists, checkouts, payments, withdrawals, overview,
  'provider events': providerEvents, idempotency, input, races, completeness,
};
export const conformance: readonly ConformanceCase[] = Object.values(features).flat();
