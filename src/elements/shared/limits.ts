/**
 * What may be sent along: the contract's limits once more, because importing `contract/file.ts` would bring its parser into the first view
 * (7 kB). A test compares the two.
 */
import type { MediaType } from '../../contract/file.ts';

export const largestFile = 10 * 1024 * 1024;
export const mostFiles = 12;
export const mediaTypes: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf', 'text/plain'];
