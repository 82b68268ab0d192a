/**
 * Replies of the reference backend with something else in their fields, as far as the contract lets it through: what a hostile or hacked backend could
 * make the elements show. Equal values stay equal, so that what belongs together in a reply still does.
 */
import type * as z from 'zod/mini';
import { Problem, routes } from '../../src/contract/index.ts';
import type { Route } from '../../src/contract/route.ts';

const table = Object.values(routes as Record<string, Route>).map((route) => ({ ...route, pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`) }));

/** The schema that the reply to this request is read by, if it is JSON. */
export function schemaOf(method: string, path: string, status: number): z.ZodMiniType | undefined {
  if (status >= 400) return Problem;
  const schema = table.find((route) => route.method === method && route.pattern.test(path))?.replies[status];
  return typeof schema === 'object' ? schema : undefined;
}

/** Puts other words into every string of a reply that may be any string, but for those in `kept`; `placed` hears of each, with the path of its field. */
export function fillStrings(reply: unknown, schema: z.ZodMiniType, next: () => string, placed: (field: string, text: string) => void, kept: readonly string[] = []): unknown {
  const same = new Map<string, string>();
  const copy = structuredClone(reply);
  const walk = (at: unknown, path: string): void => {
    if (typeof at !== 'object' || at === null) return;
    for (const [key, value] of Object.entries(at)) {
      const field = Array.isArray(at) ? `${path}[]` : `${path}.${key}`;
      const holder = at as Record<string, unknown>;
      if (typeof value !== 'string') walk(value, field);
      else if (!kept.includes(value)) {
        const known = same.get(value);
        const text = known ?? next();
        const accepted = [text, text.slice(0, 200), text.slice(0, 64), text.slice(0, 40), `https://a.invalid/${encodeURI(text.replace(/[^ -~]/g, '')).slice(0, 60)}`].find((each) => {
          holder[key] = each;
          return schema.safeParse(copy).success;
        });
        if (accepted === undefined) holder[key] = value;
        else {
          same.set(value, accepted);
          placed(field, accepted);
        }
      }
    }
  };
  walk(copy, '');
  return copy;
}
