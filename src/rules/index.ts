/**
 * The door of the rules: what happens to a case, how it looks to whom, and when the clock has to be let in. Pure functions over events;
 * used by the backend and the mocks. Nothing outside this folder imports past this file.
 */
export { checkPolicy } from './check-policy.ts';
export type { PolicyError } from './check-policy.ts';
export { decide } from './decide.ts';
export { currencyExists } from './decide-order.ts';
export { nextDue } from './due.ts';
export { evolve, fold } from './evolve.ts';
export { claimNumber } from './number.ts';
export { orderRow } from './order-row.ts';
export { packs } from './packs/index.ts';
export { performanceOf, windowsAt } from './performance.ts';
export { quoteReturn } from './returnable.ts';
export { claimRow, viewCase } from './view.ts';
export type { CaseFile, ClaimFile } from './case-file.ts';
export type { Command, CommandOf, CommandType, Refusal } from './command.ts';
export type { Actor, CaseEvent, EventOf, EventType } from './event.ts';
export type { Figures } from './performance.ts';
export type { Verdict } from './verdict.ts';
