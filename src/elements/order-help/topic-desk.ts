/**
 * All that a topic can lead to: reading the answer, writing to the merchant, asking for a return. Fetched after the panel's home, which needs
 * none of it. Keeps what is typed, one message per topic, until it has arrived.
 */
import type { TemplateResult } from 'lit';
import type { Topic } from '../../contract/index.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { Composer } from '../shared/composer.ts';
import type { Help } from './help.ts';
import { ReturnRequest } from './return-request.ts';
import { topicView } from './topic-view.ts';

/** What the page is told of. */
export type Tell = (type: 'redress-message-sent' | 'redress-return-requested', detail: object) => void;

export class TopicDesk {
  readonly returns: ReturnRequest;

  private readonly host: CaseElement;
  private readonly tell: Tell;
  private readonly composers = new Map<Topic, Composer>();

  constructor(host: CaseElement, tell: Tell) {
    this.host = host;
    this.tell = tell;
    this.returns = new ReturnRequest(host, (id, kind) => tell('redress-return-requested', { id, kind }));
  }

  render(help: Help, topic: Topic): TemplateResult {
    return topicView(help, this, topic);
  }

  /** One per topic, so that nothing typed is lost on the way through the panel. */
  composer({ voice }: Help, topic: Topic): Composer {
    const there = this.composers.get(topic) ?? new Composer(this.host, 'message', topic, async ({ id, text, files }) => {
      const receipt = await this.host.cases.run((api, order) => api.sendMessage(order, { id, text, topic, files }));
      this.tell('redress-message-sent', { id: receipt.id, receivedAt: receipt.receivedAt });
      return receipt;
    }, voice.say(voice.words.contact.templates[topic]));
    this.composers.set(topic, there);
    return there;
  }
}
