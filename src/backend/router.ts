/**
 * Finds the route of a request in the contract's table. Plain code, because the table is the router: a framework's own would only be a
 * second list to keep alike, and the 405 with its `Allow` comes out of the table for free.
 */
import { routes, type RouteName } from '../contract/index.ts';

export interface Match { readonly name: RouteName; readonly params: Readonly<Record<string, string>> }
export type Found = Match | { readonly allow: readonly string[] } | undefined;

interface Compiled { readonly name: RouteName; readonly method: string; readonly segments: readonly string[] }

const table: readonly Compiled[] = Object.entries(routes).map(([name, route]) => ({
  name: name as RouteName, method: route.method, segments: route.path.split('/'),
}));

/** The parameters in a path, or undefined when it is another path. A parameter is never empty. */
function paramsOf(template: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (template.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of template.entries()) {
    const given = path[index]!;
    if (!expected.startsWith('{')) {
      if (given !== expected) return undefined;
    } else if (given === '') return undefined;
    else params[expected.slice(1, -1)] = given;
  }
  return params;
}

/** The route, or the methods this path knows, or nothing. */
export function find(method: string, pathname: string): Found {
  let path: string[];
  try {
    path = pathname.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const allow = new Set<string>();
  for (const route of table) {
    const params = paramsOf(route.segments, path);
    if (!params) continue;
    if (route.method === method) return { name: route.name, params };
    allow.add(route.method);
  }
  return allow.size > 0 ? { allow: [...allow] } : undefined;
}
