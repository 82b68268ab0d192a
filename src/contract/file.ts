/** A file somebody added to a case: a photo of the damage, a receipt, a letter. Named by its SHA-256, served as an attachment only. */
import * as z from 'zod/mini';
import { Instant, Id, line } from './text.ts';

/** What may be uploaded. The server looks at the first bytes, not at the name. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf', 'text/plain'] as const;
export const MediaType = z.enum(mediaTypes);
export type MediaType = z.infer<typeof MediaType>;

/** The largest file, in bytes: 10 MiB. */
export const largestFile = 10 * 1024 * 1024;
/** The smallest part of a file that is sent in parts, in bytes: 16 KiB. The last one may be smaller. */
export const leastChunk = 16 * 1024;
/** The most files one message or claim may carry. */
export const mostFiles = 12;
/** The most files each side may add to one case. */
export const mostFilesInCase = 60;

export const StoredFile = z.object({
  id: Id,
  name: line(200),
  mediaType: MediaType,
  size: z.int().check(z.minimum(1), z.maximum(largestFile)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  by: z.enum(['buyer', 'merchant', 'mediator']),
  at: Instant,
});
export type StoredFile = z.infer<typeof StoredFile>;

/** How much of a file that is sent in parts has come: its first `received` bytes of `size`. */
export const UploadProgress = z.object({ received: z.int(), size: z.int() });
export type UploadProgress = z.infer<typeof UploadProgress>;

export const FileIds = z.array(Id).check(z.maxLength(mostFiles));
