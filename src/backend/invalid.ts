/**
 * What a schema found wrong, said in our own words: a JSON Pointer into the body and a short stable code. The schema library's own
 * codes and sentences never leave the server, so it can be changed without anyone noticing.
 */
import type { MessageBody } from '../contract/index.ts';
import { Refused } from './problem.ts';

type Issue = NonNullable<ReturnType<typeof MessageBody.safeParse>['error']>['issues'][number];
const mostErrors = 50;

const pointerTo = (path: readonly PropertyKey[]): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

const sizes = {
  too_small: { string: 'too_short', array: 'too_few', other: 'too_small' },
  too_big: { string: 'too_long', array: 'too_many', other: 'too_large' },
} as const;

function codeFor(issue: Issue, value: unknown): string {
  if (value === undefined) return 'required';
  if (typeof value === 'string' && value.trim() === '') return 'required';
  switch (issue.code) {
    case 'invalid_type': return 'wrong_type';
    case 'too_small':
    case 'too_big': {
      const words = sizes[issue.code];
      return issue.origin === 'string' ? words.string : issue.origin === 'array' ? words.array : words.other;
    }
    case 'invalid_format': return 'malformed';
    case 'invalid_value': return typeof value === 'string' ? 'not_allowed' : 'wrong_type';
    default: return 'not_allowed';
  }
}

/** The refusal that tells a sender everything a schema minds, each place once. */
export function refusalOf(issues: readonly Issue[], body: unknown): Refused {
  const errors = new Map<string, string>();
  const add = (pointer: string, code: string) => { if (!errors.has(pointer) && errors.size < mostErrors) errors.set(pointer, code); };
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) add(pointerTo([...issue.path, key]), 'unknown_field');
    else add(pointerTo(issue.path), codeFor(issue, valueAt(body, issue.path)));
  }
  return new Refused('invalid', { errors: Array.from(errors, ([pointer, code]) => ({ pointer, code })) });
}
