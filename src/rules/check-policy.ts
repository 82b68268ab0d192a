/**
 * Is this JSON a policy pack that can be lived by? For whoever writes one: every fault with its place, its value and what to write
 * instead. The schema's own words never come out; `policy-words.ts` says what belongs where.
 */
import { PolicyPack } from '../contract/index.ts';
import { isTimeZone } from './calendar.ts';
import { currencyExists } from './decide-order.ts';
import { expected, show } from './policy-words.ts';
import type { ProblemCode } from './types.ts';

export interface PolicyError {
  /** A JSON Pointer into the pack; empty for the whole of it. */
  readonly pointer: string;
  readonly code: ProblemCode;
  /** English, for the person who writes the pack: the place, the value, the remedy. */
  readonly message: string;
}

export function checkPolicy(json: unknown): { pack: PolicyPack } | { errors: PolicyError[] } {
  const parsed = PolicyPack.safeParse(json);
  const errors = parsed.success ? impossible(parsed.data) : parsed.error.issues.flatMap((issue) => misshapen(json, issue));
  if (parsed.success && errors.length === 0) return { pack: parsed.data };
  // one value can break two rules of the schema; to a person that is one fault
  return { errors: errors.filter(({ pointer, message }, at) => errors.findIndex((each) => each.pointer === pointer && each.message === message) === at) };
}

type Issue = NonNullable<ReturnType<typeof PolicyPack.safeParse>['error']>['issues'][number];

function misshapen(json: unknown, issue: Issue): PolicyError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault([...path, key], `${place([...path, key])} is not part of a policy pack. Remove it, or mend its spelling.`));
  }
  const value = at(json, path);
  const want = expected(path);
  if (path.length === 0) return [fault(path, `A policy pack is ${want}; this is ${show(value)}.`)];
  return [fault(path, value === undefined ? `${place(path)} is missing. Add ${want}.` : `${place(path)} is ${show(value)}. Write ${want}.`)];
}

/** Well formed, but nobody could keep it. */
function impossible(pack: PolicyPack): PolicyError[] {
  const { calendar, grounds, cap, excluded } = pack;
  const errors: PolicyError[] = [];
  const wrong = (path: readonly string[], value: unknown, remedy: string, code: ProblemCode = 'invalid') => errors.push(fault(path, `${place(path)} is ${show(value)}. ${remedy}`, code));

  if (!isTimeZone(calendar.timeZone)) wrong(['calendar', 'timeZone'], calendar.timeZone, `No such time zone is known. Write ${expected(['calendar', 'timeZone'])}.`, 'time_zone_unknown');
  for (const [index, day] of calendar.holidays.yearly.entries()) {
    if (!dayExists(day)) wrong(['calendar', 'holidays', 'yearly', String(index)], day, 'No year has that day. Write one that exists.');
  }
  const lists: (readonly [readonly string[], readonly unknown[]])[] = [[['grounds'], grounds], [['calendar', 'weekend'], calendar.weekend], [['excluded', 'kinds'], excluded.kinds]];
  for (const [path, list] of lists) {
    for (const [index, value] of twice(list)) wrong([...path, String(index)], value, 'It is in the list before. Leave one of them out.');
  }
  for (const name of ['merchantAnswer', 'infoRequest', 'offerReply', 'returnBy', 'refundAfterReturn'] as const) {
    if (isNothing(pack[name])) wrong([name], pack[name], 'Nobody can keep a deadline of nothing. Write a span longer than 0.');
  }
  if (pack.appeal && isNothing(pack.appeal)) wrong(['appeal'], pack.appeal, 'Write a span longer than 0, or null for no appeal.');
  if (isNothing(pack.filing.closes)) wrong(['filing', 'closes'], pack.filing.closes, 'Nothing could ever be filed. Write a span longer than 0.');
  if (Array.isArray(cap)) {
    for (const [index, { amount, currency }] of cap.entries()) {
      const path = ['cap', String(index)];
      if (!currencyExists(currency)) wrong([...path, 'currency'], currency, 'No such currency is known. Write an ISO 4217 code such as "EUR".', 'currency_unknown');
      if (amount === 0) wrong([...path, 'amount'], amount, 'A cap of 0 covers nothing. Write the sum in minor units (250000 is 2,500.00), or leave the currency out for no cap.');
    }
    for (const [index, currency] of twice(cap.map((each) => each.currency))) wrong(['cap', String(index), 'currency'], currency, 'It has a cap already. Leave one of them out.');
  }
  return errors;
}

const fault = (path: readonly string[], message: string, code: ProblemCode = 'invalid'): PolicyError => ({ pointer: pointer(path), code, message });
const pointer = (path: readonly string[]): string => path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
const place = (path: readonly string[]): string => path.join('.');
const twice = <T>(list: readonly T[]): [number, T][] => [...list.entries()].filter(([index, value]) => list.indexOf(value) !== index);
const isNothing = (span: PolicyPack['merchantAnswer']): boolean => Object.values(span).every((count) => count === 0);
/** 29 February is a day of some years. */
const dayExists = (day: string): boolean => Number(day.slice(3)) <= ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(day.slice(0, 2)) - 1] ?? 0);

function at(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined), json);
}
