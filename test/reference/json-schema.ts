/** A schema of the contract as JSON Schema, for the reference pages: what a field takes, with spans of time as one word. */
import * as z from 'zod/mini';
import { Money, Span } from '../../src/contract/index.ts';

export const schemaOf = (schema: z.ZodMiniType): object => z.toJSONSchema(schema, {
  metadata: z.registry(), // the names that the OpenAPI document gives are not wanted here
  override: ({ zodSchema, jsonSchema }) => {
    const word = (zodSchema as unknown) === Span ? 'span' : (zodSchema as unknown) === Money ? 'money (`amount` in minor units, `currency`)' : undefined;
    if (word === undefined) return;
    for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
    jsonSchema.type = word as 'string';
  },
});
