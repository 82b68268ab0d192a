/**
 * What a stream of a case's news says: that there is a newer version, and nothing of what is in it. Whoever hears it reads the case again. Apart from
 * the case, so that a page fetches it only when it watches one.
 *
 * The stream is `text/event-stream`: `event: case`, `id` and `data` with the version. The present version comes first and at once; a comment line
 * now and then says that the stream is alive. It ends with its token; whoever still wants to know comes back with a new one.
 */
import * as z from 'zod/mini';

export const CaseNews = z.object({ version: z.int() });
export type CaseNews = z.infer<typeof CaseNews>;
/** The type of its events. Others may come one day and are passed over. */
export const newsEvent = 'case';
