/**
 * What a shop's developer has set up: where the claims API is, which value of an attribute counts. A mistake in it is told once on the console; the buyer is
 * told by the element, in words of their own. For elements that talk to a backend.
 */
import type { Failure } from '../../client/outcome.ts';
import { advise } from './advise.ts';
import type { RedressElement } from './redress-element.ts';
import { settingOf } from './settings.ts';

type Host = RedressElement & { readonly api?: unknown };

/** The address of the claims API up to and including `/v1`: the shop's own where nobody set one. */
export const addressOf = (element: Element): string => settingOf(element, 'api') ?? `${location.origin}/v1`;

/** What an element, a token or an address on the page brings about; a shop that is closed for a moment does not. */
const byThePage = /^(token_\w+|key_invalid|not_found|unreadable_reply|network)$/;

/** Tells of a failure that the page is to blame for. */
export function adviseOn(host: Host, { code }: Pick<Failure, 'code'>): void {
  if (byThePage.test(code)) advise(host, code, code === 'token_missing' ? 'set token="…", which your server gets, or getToken.' : `${host.api ? 'element.api' : addressOf(host)} could not be used.`);
}

/** What an attribute says, where it is one of these; anything else is told once and counts as left out. */
export function oneOf<T extends string>(host: RedressElement, name: string, value: string | null | undefined, values: readonly T[]): T | undefined {
  const found = values.find((each) => each === value);
  if (value && !found) advise(host, 'attribute_unusable', `${name}="${value}" is none of ${values.join(', ')}.`);
  return found;
}
