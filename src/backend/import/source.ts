/**
 * What a mapper is and how it reads: exported JSON in, orders out, with an error that names the order, the place and the remedy when a file
 * is not what it should be. One order, a list, or the envelope that the shop's API puts around them are all taken.
 */
import * as z from 'zod/mini';
import { Link, type Order } from '../../contract/index.ts';

export interface ImportOptions {
  /** The merchant's time zone: a promised day is a day there. */
  readonly timeZone: string;
  /** Days after ordering by which a parcel is promised, where the shop's export does not say. */
  readonly deliveryDays: number;
}
export type Importer = (json: unknown, options: ImportOptions) => Order[];

/** A file that cannot be imported; the message says which order, where, and what would be right. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** Shops leave empty text where there is nothing. */
export const text = (value: string | number | null | undefined): string | undefined => (value === null || value === undefined || String(value).trim() === '' ? undefined : String(value).trim());
/** Optional, null and missing are the same to an exporter. */
export const maybe = <S extends z.ZodMiniType>(schema: S) => z.nullish(schema);
export const decimalText = z.union([z.string(), z.number()]);
export const anyId = z.union([z.string(), z.number()]);
/** A link that may be shown, or nothing: an export's odd link is left out rather than the order refused. */
export const linkOf = (value: string | null | undefined): string | undefined => (value && Link.safeParse(value).success ? value : undefined);

/** Leaves out what is undefined, so that an order holds only what the shop said. */
export const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

function unwrap(json: unknown, envelopes: readonly string[]): unknown[] {
  if (Array.isArray(json)) return json;
  if (typeof json === 'object' && json !== null)
    for (const name of envelopes) if (Object.hasOwn(json, name)) return unwrap((json as Record<string, unknown>)[name], []);
  return [json];
}

/** Builds an importer from the shop's schema and a function that maps one order. */
export function importer<S extends z.ZodMiniType>(shop: string, schema: S, envelopes: readonly string[], nameOf: (raw: z.output<S>) => string, map: (raw: z.output<S>, options: ImportOptions) => Order): Importer {
  return (json, options) => unwrap(json, envelopes).map((raw, index) => {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new ImportError(`Order ${index + 1} is not a ${shop} order: "${issue?.path.join('.') || 'the whole entry'}" is missing or of the wrong kind. Export orders as JSON from ${shop}'s API and try again.`);
    }
    try {
      return map(parsed.data, options);
    } catch (error) {
      if (error instanceof RangeError) throw new ImportError(`Order ${nameOf(parsed.data)} from ${shop} cannot be taken: ${error.message}`);
      throw error;
    }
  });
}
