/**
 * A case as somebody may see it. Passed deadlines take effect first, so nobody reads a state that is over. The ETag covers everything
 * but the time of reading: what only the clock changes (a ground that opens at midnight) changes it too.
 */
import type { Viewer } from '../contract/index.ts';
import { viewCase } from '../rules/index.ts';
import { settleCase } from './act.ts';
import { answer, type Answer } from './call.ts';
import { sha256 } from './hash.ts';
import { later } from './instant.ts';
import { Refused } from './problem.ts';
import type { Services } from './services.ts';
import type { CaseKey } from './store.ts';

/** Weak comparison, as If-None-Match asks for. */
function matches(header: string | null, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return header !== null && header.split(',').some((each) => bare(each) === bare(tag) || each.trim() === '*');
}

export async function showCase(services: Services, key: CaseKey, viewer: Viewer, request: Request): Promise<Answer | Response> {
  const { file, version } = await settleCase(services, key);
  if (!file) throw new Refused('not_found');
  const view = viewCase(file, viewer, later(await services.now(), file.at), version);
  const tag = `W/"${version}-${viewer}-${(await sha256(JSON.stringify({ ...view, now: '' }))).slice(0, 16)}"`;
  const headers = { ETag: tag, 'Cache-Control': 'private, no-store' };
  if (matches(request.headers.get('If-None-Match'), tag)) return new Response(null, { status: 304, headers });
  return answer(200, view, headers);
}
