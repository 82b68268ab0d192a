/** A case's stream of news as a client without a library reads it: opened by the route table, event by event, each within a time. */
import { CaseNews } from '../../src/contract/index.ts';
import { ConformanceError, ok, same } from './check.ts';
import type { Mount } from './mount.ts';
import type { Scene } from './scene.ts';
import { noted, requestFor } from './talk.ts';

const patience = 8000;

export interface Stream {
  readonly response: Response;
  /** The version in the next event; undefined at the end of the stream. */
  next(): Promise<number | undefined>;
  leave(): Promise<void>;
}

const within = async <T>(what: string, promise: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new ConformanceError(`${what} did not come within ${patience} ms`)); }, patience); });
  return Promise.race([promise, late]).finally(() => { clearTimeout(timer); });
};

/** The fields of one event, comments left out. */
function fieldsOf(block: string): Record<string, string> {
  const lines = block.split('\n').filter((line) => line !== '' && !line.startsWith(':'));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]));
}

export async function watched(mount: Mount, { order, token }: Pick<Scene, 'order' | 'token'>): Promise<Stream> {
  const response = await within('the answer to watchCase', mount.fetch(requestFor(mount, 'watchCase', { params: { order }, as: token })));
  noted(mount).routes.add('watchCase');
  same(response.status, 200, 'watchCase: status');
  same(response.headers.get('Content-Type'), 'text/event-stream', 'watchCase: Content-Type');
  ok(response.body, 'watchCase: a body');
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';

  async function next(): Promise<number | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        text += decoder.decode(value, { stream: true });
        continue;
      }
      const fields = fieldsOf(text.slice(0, end));
      text = text.slice(end + 2);
      if (fields['data'] === undefined) continue;
      const news = CaseNews.parse(JSON.parse(fields['data']));
      same(fields, { event: 'case', id: String(news.version), data: JSON.stringify({ version: news.version }) }, 'an event');
      return news.version;
    }
  }
  return { response, next: () => within('an event', next()), leave: () => reader.cancel() };
}
