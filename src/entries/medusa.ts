/** `redress/medusa`: a claims API over Medusa's store API, for a shop whose orders live there. */
export { medusaApi } from '../medusa/medusa-api.ts';
export type { MedusaOptions } from '../medusa/medusa-api.ts';
