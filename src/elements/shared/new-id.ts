/** An identifier nobody can guess, made here so that sending twice arrives once. `randomUUID` exists on https only; a shop under development may be on http. */
export const newId = (): string => (isSecureContext ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
