/**
 * All that lies behind the panel's home: a topic's answer, writing to the merchant, returns, the rating. Fetched after the home, which needs
 * none of it, with words of its own. Keeps what is typed until it has arrived.
 */
import type { Topic } from '../../contract/index.ts';
import { loadTopicWords } from '../../locales/topic/index.ts';
import type { TopicWords } from '../../locales/topic/index.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { WordsController } from '../shared/words-controller.ts';
import { Conversation } from './conversation.ts';
import type { Help, TopicHelp, View } from './help.ts';
import { Rating } from './rating.ts';
import { ReturnRequest } from './return-request.ts';
import { ReturnDesk } from './return-desk.ts';
import { topicView } from './topic-view.ts';

/** What the page is told of. */
export type Tell = (type: 'redress-message-sent' | 'redress-return-requested' | 'redress-rated', detail: object) => void;

export class TopicDesk {
  readonly request: ReturnRequest;
  readonly returns: ReturnDesk;
  readonly rating: Rating;

  private readonly host: CaseElement;
  private readonly tell: Tell;
  private readonly vocabulary: WordsController<TopicWords>;
  private readonly conversations = new Map<Topic, Conversation>();
  /** Messages that were unread when the thread was opened: they stay marked while it is looked at. */
  private fresh: ReadonlySet<string> = new Set();
  private marked: string | undefined;

  constructor(host: CaseElement, tongue: () => string, tell: Tell) {
    this.host = host;
    this.tell = tell;
    this.request = new ReturnRequest(host, (id, kind) => tell('redress-return-requested', { id, kind }));
    this.returns = new ReturnDesk(host);
    this.rating = new Rating(host, (stars) => tell('redress-rated', { stars }));
    this.vocabulary = new WordsController<TopicWords>(host, tongue, loadTopicWords);
    void this.vocabulary.load();
  }

  /** `undefined` until the words are there. */
  render(help: Help, view: Exclude<View, { at: 'home' | 'claim' }>): unknown {
    const { words } = this.vocabulary;
    if (!words) return undefined;
    const all: TopicHelp = { ...help, words };
    switch (view.at) {
      case 'topic': return topicView(all, this, view.topic);
      case 'return': return this.returns.render(all, view.id);
      case 'rating': return this.rating.render(all);
    }
  }

  conversation(help: TopicHelp, topic: Topic): Conversation {
    const there = this.conversations.get(topic) ?? new Conversation(this.host, help, topic, (detail) => this.tell('redress-message-sent', detail));
    this.conversations.set(topic, there);
    return there;
  }

  isNew(id: string): boolean {
    return this.fresh.has(id);
  }

  /** The thread is on the screen: tells the server, so that it is new nowhere else and the merchant sees that it was read. */
  seen({ known }: Help): void {
    const last = known.messages.at(-1);
    if (!known.unread || !last || this.marked === last.id || document.visibilityState !== 'visible') return;
    this.marked = last.id;
    this.fresh = new Set(known.messages.filter((message) => message.from !== 'buyer').slice(-known.unread).map((message) => message.id));
    // a mark that does not arrive is made again with the next visit
    this.host.cases.run((api, order) => api.markRead(order, last.id)).catch(() => undefined);
  }
}
