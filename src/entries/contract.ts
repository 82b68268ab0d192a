/** `redress/contract`: the schemas, types and route table of the claims API. */
export * from '../contract/index.ts';
