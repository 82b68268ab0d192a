/**
 * All that lies behind the panel's home: a topic's answer, writing to the merchant, returns, the rating. Fetched after the home, which needs
 * none of it, with words of its own. Keeps what is typed until it has arrived.
 */
import type { Topic } from '../../contract/index.ts';
import { loadTopicWords } from '../../locales/index.ts';
import type { TopicWords } from '../../locales/shapes/topic.ts';
import type { CaseElement } from '../shared/case-element.ts';
import type { RedressEventMap } from '../shared/events.ts';
import { Reading } from '../shared/reading.ts';
import { WordsController } from '../shared/words-controller.ts';
import { Conversation } from './conversation.ts';
import type { Help, TopicHelp, View } from './help.ts';
import { Rating } from './rating.ts';
import { ReturnRequest } from './return-request.ts';
import { ReturnDesk } from './return-desk.ts';
import { topicView } from './topic-view.ts';

/** What the page is told of. */
export type Tell = <T extends 'redress-message-sent' | 'redress-return-requested' | 'redress-rated'>(type: T, detail: RedressEventMap[T]['detail']) => void;

export class TopicDesk {
  readonly request: ReturnRequest;
  readonly returns: ReturnDesk;
  readonly rating: Rating;
  readonly reading: Reading;

  private readonly host: CaseElement;
  private readonly tell: Tell;
  private readonly vocabulary: WordsController<TopicWords>;
  private readonly conversations = new Map<Topic, Conversation>();

  constructor(host: CaseElement, tongue: () => string, tell: Tell) {
    this.host = host;
    this.tell = tell;
    this.request = new ReturnRequest(host, (id, kind) => tell('redress-return-requested', { id, kind }));
    this.returns = new ReturnDesk(host);
    this.rating = new Rating(host, (stars) => tell('redress-rated', { stars }));
    this.reading = new Reading((message) => host.cases.run((api, order) => api.markRead(order, message)));
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
}
