/** placeholder */
import { PolicyPack } from '../contract/index.ts';
export interface PolicyError { readonly pointer: string; readonly code: string; readonly message: string }
export function checkPolicy(json: unknown): { pack: PolicyPack } | { errors: PolicyError[] } {
  const parsed = PolicyPack.safeParse(json);
  return parsed.success ? { pack: parsed.data } : { errors: [{ pointer: '', code: 'invalid', message: 'The policy pack is not valid.' }] };
}
