/** The mappers by the name that `redress import --from` takes. Each turns a shop's exported JSON into orders of the contract. */
import { shopify } from './shopify.ts';
import { shopware } from './shopware.ts';
import type { Importer } from './source.ts';
import { woocommerce } from './woocommerce.ts';

export const importers: Readonly<Record<'shopify' | 'woocommerce' | 'shopware', Importer>> = { shopify, woocommerce, shopware };
export { ImportError, type ImportOptions, type Importer } from './source.ts';
