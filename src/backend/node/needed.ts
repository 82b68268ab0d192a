/**
 * The packages that the server needs and a shop's page does not: they are optional peers, so that nobody installs a database for a pay button. Tells which
 * are missing and what installs them. Used by the doors for Node and by what loads a driver; knows the packages from package.json only.
 */
import { createRequire } from 'node:module';

/** A package that is needed here is not installed; the message says what to do. */
export class PackageMissing extends Error {}

/** Either of them will do. */
const databases = ['@electric-sql/pglite', 'pg'];
/** Only asked for by whoever uses them. */
const byChoice = [...databases, 'prom-client'];

function explain(missing: string): string {
  const require = createRequire(import.meta.url);
  const { peerDependencies } = require('redress/package.json') as { peerDependencies: Record<string, string> };
  const isThere = (name: string): boolean => {
    try {
      import.meta.resolve(name);
      return true;
    } catch {
      return false;
    }
  };
  const withVersion = (name: string): string => `${name}@${peerDependencies[name]!.replace('^', '')}`;
  const wanted = Object.keys(peerDependencies).filter((name) => name === missing || (!byChoice.includes(name) && !isThere(name)));
  const database = databases.some((name) => name === missing || isThere(name)) ? [] : [databases[0]!];
  return `The package “${missing}” is not installed. The server of Redress needs it, a page with the elements does not. Install what is missing here:\n  npm install --save-exact ${[...wanted, ...database].map(withVersion).join(' ')}\nThe database is @electric-sql/pglite, PostgreSQL in a folder; for a PostgreSQL server take pg in its place.`;
}

/** Imports what needs those packages. Rejects with `PackageMissing` when one of them is not there. */
export async function needed<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (error) {
    const [, name] = (error as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND' ? /package '([^']+)'/.exec((error as Error).message) ?? [] : [];
    if (name === undefined) throw error;
    throw new PackageMissing(explain(name), { cause: error });
  }
}
