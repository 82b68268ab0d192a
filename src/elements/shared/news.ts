/** What is new in a case, in one sentence for the live region: the message that came, else what moved. Fetched with `live.ts`. */
import type { Case } from '../../contract/index.ts';
import { loadNewsWords } from '../../locales/index.ts';
import type { NewsWords } from '../../locales/shapes/news.ts';
import type { Voice } from '../../locales/voice.ts';

/** Of things with ids, the one that is in another state than before, or was not there. */
function moved<T extends { readonly id: string; readonly state: string }>(before: readonly T[], after: readonly T[]): T | undefined {
  return after.filter((each) => each.state !== before.find(({ id }) => id === each.id)?.state).at(-1);
}

export function newsIn(voice: Voice, words: NewsWords, before: Case, after: Case): string {
  const { claims, returns, delivery, you } = voice.words;
  const read = new Set(before.messages.map(({ id }) => id));
  const message = after.messages.filter(({ id, from }) => !read.has(id) && from !== after.viewer).at(-1);
  if (message) return voice.say(words.message, { name: message.from === 'merchant' ? after.merchant.name : after.order.buyer.name ?? you });
  const refund = after.refunds.filter(({ state }) => state === 'confirmed')[before.refunds.filter(({ state }) => state === 'confirmed').length];
  if (refund) return voice.say(words.refund, { amount: voice.money(refund.amount) });
  const claim = moved(before.claims, after.claims);
  if (claim) return voice.say(words.claim, { number: claim.number, state: claims[claim.state][0] });
  const back = moved(before.returns, after.returns);
  if (back) return voice.say(words.return, { state: returns.states[back.state][0] });
  if (before.delivery.state !== after.delivery.state) return voice.say(words.delivery, { state: delivery[after.delivery.state][0] });
  return words.other;
}

/** The same once its words are there; nothing where they cannot be fetched. */
export async function newsText(voice: Voice, before: Case, after: Case): Promise<string> {
  try {
    return newsIn(voice, await loadNewsWords(voice.words.lang), before, after);
  } catch {
    return '';
  }
}
