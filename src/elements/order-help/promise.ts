/** What the merchant promised when the order was placed, in one line each: how soon it answers, how long things may be returned. */
import type { Help } from './help.ts';

/** „Antwortet meist in 6 Stunden“. */
export function answersIn({ voice, known }: Help): string {
  const { usuallyWithin, answersWithin } = known.merchant.promise;
  return voice.say(voice.words.help[usuallyWithin ? 'usually' : 'within'], { time: voice.within(usuallyWithin ?? answersWithin) });
}

/** „30 Tage Rückgabe, Rücksendung kostenlos“, as promised when ordering. */
export function policyText({ voice, known }: Help): string {
  const { days, shipping } = known.merchant.returnPolicy;
  const { returns } = voice.words;
  return days ? voice.row([voice.say(returns.policy, { days: voice.span(days, 'day') }), shipping === 'free' ? returns.free : returns.buyerPays]) : returns.noReturns;
}
