/** Letters in eight languages: every kind of news in each, with the same facts and no gap; read the right way round, whatever names and numbers stand in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isolated } from '../../src/backend/node/notify/isolate.ts';
import { letterOf, type Letter } from '../../src/backend/node/notify/letter.ts';
import type { News } from '../../src/backend/node/notify/news.ts';
import { languageOf, letterLanguages, letterWords, type Language } from '../../src/backend/node/notify/words/index.ts';
import { everyNews } from './support/every-news.ts';

const all = await everyNews();
const written = async (news: News, language: Language): Promise<Letter> => (await letterOf({ ...news, language }))!;
const of = (topic: string): News => all.get(topic)!;
/** What a person sees: without the marks that only turn text around. */
const seen = (text: string): string => text.replaceAll(/[\u200f\u2068\u2069]/g, '');
const marks = (text: string): string => text.replaceAll(/[^\u2068\u2069]/g, '');
/** Everything in a sentence that is filled in, sorted. */
const gaps = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

test('every language has its words for every kind of news, and for each there is a case that was really lived', async () => {
  const { buyer, merchant } = await letterWords('de');
  assert.deepEqual([...all.keys()].sort(), [...Object.keys(buyer).map((topic) => `buyer ${topic}`), ...Object.keys(merchant).map((topic) => `merchant ${topic}`)].sort());
  assert.deepEqual(letterLanguages, ['de', 'en', 'fr', 'it', 'es', 'nl', 'pl', 'ar']);
});

test('each letter says the same in each language: the same shop, numbers, sums, days and links as the German one, and no gap is left', async () => {
  let told = 0;
  for (const [topic, news] of all) {
    const german = await written(news, 'de');
    for (const language of letterLanguages) {
      const { subject, text, html } = await written(news, language);
      const where = `${language} ${topic}: ${subject}\n${text}`;
      assert.ok(!/[{}]|undefined|NaN|Invalid|!/.test(subject + text) && !/ {2}|\s[.,](\s|$)/.test(seen(text)), where);
      assert.ok(seen(subject).length <= 78, `a subject that mail programs cut: ${where}`);
      assert.ok(language === 'de' || text !== german.text, `not translated: ${where}`);
      for (const fact of ['Nordlicht Leuchten', news.order, news.claim?.number ?? '', ...(german.text.match(/https:\S+/g) ?? [])]) assert.ok(seen(text).includes(fact), `${fact} is missing: ${where}`);
      const { locale } = await letterWords(language);
      const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
      const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
      for (const [, sum] of german.text.matchAll(/(\d+,\d\d)\s€/g)) assert.ok(seen(text).includes(seen(euros.format(Number(sum!.replace(',', '.'))))), `${sum} is missing: ${where}`);
      for (const [, day, month] of german.text.matchAll(/(\d+)\. (November|Dezember|Januar) 202\d/g)) {
        const said = days.format(Date.UTC(month === 'Januar' ? 2027 : 2026, { November: 10, Dezember: 11, Januar: 0 }[month as 'November'], Number(day)));
        assert.ok(text.includes(said), `${said} is missing: ${where}`);
        told++;
      }
      assert.ok(html.includes(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`) && html.includes(`<div lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`), where);
    }
  }
  assert.ok(told > 100, `${told} days looked for`);
});

test('no sentence of a language fills in anything else than the German one', async () => {
  const german = await letterWords('de');
  for (const language of letterLanguages) {
    const words = await letterWords(language);
    for (const to of ['buyer', 'merchant'] as const) {
      for (const [topic, told] of Object.entries(german[to])) {
        const [, text] = words[to][topic as keyof (typeof words)[typeof to]];
        assert.deepEqual(gaps(text), gaps(told[1]), `${language} ${to} ${topic}`);
      }
      for (const [turn, sentence] of Object.entries(german.next[to])) assert.deepEqual(gaps(words.next[to][turn as keyof typeof words.next.buyer]), gaps(sentence), `${language} ${to} ${turn}`);
    }
  }
});

test('who reads no language we write in gets English; a region or a script changes nothing', () => {
  assert.deepEqual(['de-AT', 'PL', 'ar-EG', 'nl_BE', 'sv', 'zh-Hant', 'constructor'].map(languageOf), ['de', 'pl', 'ar', 'nl', 'en', 'en', 'en']);
});

test('a deadline is told in each language as a person there would write it', async () => {
  const asked = of('buyer information_asked');
  const news = { ...asked, claim: { ...asked.claim!, state: 'awaiting_buyer', next: { who: 'buyer', by: '2026-11-17T22:59:59Z', otherwise: 'under_review' } } } satisfies News;
  const told = {
    de: 'Bitte antworten Sie bis Dienstag, 17. November 2026 um 23:59 MEZ.', en: 'please answer by Tuesday, 17 November 2026 at 23:59 CET.',
    fr: 'veuillez répondre au plus tard le mardi 17 novembre 2026 à 23:59 UTC+1.', it: 'rispondi entro martedì 17 novembre 2026 alle ore 23:59 CET.',
    es: 'responda a más tardar el martes, 17 de noviembre de 2026, 23:59 CET.', nl: 'antwoord uiterlijk dinsdag 17 november 2026 om 23:59 CET.',
    // no weekday that would have to be declined
    pl: 'prosimy odpowiedzieć do 17 listopada 2026 23:59 CET (wtorek).', ar: 'في موعد أقصاه الثلاثاء، 17 نوفمبر 2026 في 11:59 م غرينتش+1.',
  };
  for (const language of letterLanguages) assert.ok((await written(news, language)).text.includes(told[language]), (await written(news, language)).text);
});

test('in Arabic names and numbers keep their own direction, in the subject, in the text and on the page, and every mark is closed', async () => {
  for (const news of all.values()) {
    const { subject, text, html } = await written(news, 'ar');
    for (const part of [subject, ...text.split('\n')]) assert.match(marks(part), /^(\u2068\u2069)*$/, part);
    assert.ok(!/[\u2068\u2069]/.test(html.replace(/<title>.*?<\/title>/, '')));
    assert.equal(html.match(/<bdi>/g)?.length, html.match(/<\/bdi>/g)?.length);
  }
  const { subject, text, html } = await written(of('buyer claim_filed'), 'ar');
  const { number } = of('buyer claim_filed').claim!;
  assert.ok(subject.includes(`\u2068${number}\u2069`) && text.includes(`\u2068${number}\u2069`) && html.includes(`<bdi>${number}</bdi>`) && html.includes('<bdi>Nordlicht Leuchten</bdi>'));
  assert.match(text, /^https:\/\/shop\.example\/konto\/R-1001$/m);
  assert.ok(html.includes('<a dir="ltr" href="https://shop.example/konto/R-1001">') && html.includes('text-align:right'));
  assert.match((await written(of('buyer return_refused'), 'ar')).html, /<blockquote dir="auto" style="[^"]*border-right/);
});

test('a German letter gets no marks, unless a name in it is written right to left or would turn the sentence around', async () => {
  const news = of('buyer claim_filed');
  const named = async (name: string): Promise<Letter> => written({ ...news, name }, 'de');
  assert.equal(marks((await named('Alva Berg')).text), '');
  assert.ok((await named('נועה לוי')).text.startsWith('Guten Tag \u2068נועה לוי\u2069,') && (await named('נועה לוי')).html.includes('<bdi>נועה לוי</bdi>'));
  const turned = (await named('Alva\u202e greB\u2069\u2066\n<b>')).html;
  assert.ok(turned.includes('Guten Tag <bdi>Alva greB &lt;b&gt;</bdi>,') && !/[\u202e\u2066]/.test(turned), turned);
  assert.equal(isolated('👩‍👩‍👧 Berg', 'ltr'), '👩‍👩‍👧 Berg');
});

test('what stands in a name is never taken for a gap or a pattern', async () => {
  const news = of('buyer claim_filed');
  const { text } = await written({ ...news, merchant: { ...news.merchant, name: '{claim} $& $1' }, name: '{order}' }, 'de');
  assert.ok(text.startsWith('Guten Tag {order},') && text.endsWith('Freundliche Grüße\n{claim} $& $1\n'), text);
});

test('a declaration is returned word for word, whichever way it is written', async () => {
  const news = of('buyer contract_withdrawn');
  if (news.event.type !== 'contract_withdrawn') throw new Error('It is a withdrawal.');
  const note = 'أعدل عن العقد.\n\u202eRückwärts';
  const { text } = await written({ ...news, event: { ...news.event, withdrawal: { ...news.event.withdrawal, note } } }, 'de');
  assert.ok(text.includes('Mitteilung: \u2068أعدل عن العقد.\u2069\n\u2068\u202eRückwärts\u2069'), text);
});
