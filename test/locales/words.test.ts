/** The words of a language: there for every code, English where there are none, a merchant's own where there are some, and said right by Intl. */
import { expect } from '@open-wc/testing';
import { largestFile, mediaTypes, mostFiles } from '../../src/contract/file.ts';
import { problemStatus } from '../../src/contract/problem.ts';
import * as limits from '../../src/elements/shared/limits.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import { failureText } from '../../src/elements/shared/failure.ts';
import { loadFileWords, loadNewsWords, loadTopicWords, loadWords, localeNames, overrideWords } from '../../src/locales/index.ts';
import { amountText, moneyText, readAmount } from '../../src/locales/money.ts';
import { Voice } from '../../src/locales/voice.ts';

describe('the words', () => {
  it('have something to say for every code a buyer can meet', async () => {
    const notForBuyers = /^(malformed_json|idempotency_key_missing|key_invalid|method_not_allowed|media_type_unsupported|invalid|internal|currency_|total_mismatch|paid_total|order_erased|cart_|checkout_|method_unavailable|file_(empty|checksum|id|part)|image_too_large|amount_missing|(claim|message|return|withdrawal)_id_taken|withdrawal_assigned|message_unknown|deduction_unexplained|policy_unknown|time_zone|event_forged|provider_|return_forged)/;
    for (const name of localeNames()) {
      const { problems } = await loadWords(name);
      for (const code of Object.keys(problemStatus)) if (!notForBuyers.test(code)) expect(problems[code], `${name}: ${code}`).to.be.a('string');
    }
  });

  it('have a sentence for a code that we do not know, whatever it is called', async () => {
    const voice = new Voice(await loadWords('de'), 'de');
    for (const code of ['constructor', 'toString', '__proto__', 'teapot', '']) expect(failureText(voice, new ClaimsApiError('refused', code)), code).to.match(/^So geht es gerade nicht\./);
    // a sentence with a day or a sum in it cannot be said without
    for (const code of ['too_early', 'contact_wait', 'ground_not_open', 'amount_above_paid', 'amount_above_cap']) expect(failureText(voice, new ClaimsApiError('refused', code)), code).to.match(/^So geht es gerade nicht\./);
    expect(failureText(voice, new ClaimsApiError('refused', 'amount_above_cap', { problem: { status: 422, code: 'amount_above_cap', most: { amount: 4990, currency: 'EUR' } } }))).to.contain('49,90');
  });

  it('fall back to English for a language that is not there, whatever it is called', async () => {
    const english = await loadWords('en');
    for (const tag of ['xx', 'constructor', '__proto__', 'toString', 'tlh-Latn', '', '-', 'EN_us']) expect(await loadWords(tag), tag).to.equal(english);
    expect((await loadWords('de-AT')).lang).to.equal('de');
  });

  it('can be replaced in part by a merchant', async () => {
    overrideWords('de', { button: { next: 'Weiter geht’s' }, topics: { where_is_it: ['Wo bleibt es?'] } });
    const words = await loadWords('de');
    expect([words.button.next, words.button.back, words.topics.where_is_it[0]]).to.deep.equal(['Weiter geht’s', 'Zurück', 'Wo bleibt es?']);
    overrideWords('de', { topic: { rating: { send: 'Ab die Post' } } });
    expect((await loadTopicWords('de')).rating.send, 'words that are fetched later, too').to.equal('Ab die Post');
    const odd = { button: { next: null, back: ['no'], change: undefined, close: {} }, grounds: 'no', delivery: { overdue: ['Zu spät'] }, files: { empty: '{name} ist ganz leer.' }, claim: { unknown: 'Kein Antrag' } };
    overrideWords('de', odd as unknown as Parameters<typeof overrideWords>[1]);
    const { button, grounds, delivery } = await loadWords('de-AT');
    expect([button.next, button.back, button.change, button.close, grounds.overcharged[0], delivery.overdue], 'what is no word leaves ours').to.deep.equal(['Weiter geht’s', 'Zurück', 'Ändern', 'Schließen', 'Zu viel abgebucht', ['Zu spät', 'Ihr Paket sollte spätestens {latest} da sein.']]);
    expect([(await loadFileWords('de')).empty, (await loadNewsWords('de')).claim], 'each set has its own').to.deep.equal(['{name} ist ganz leer.', 'Antrag {number}: {state}.']);
    overrideWords('de', { delivery: { overdue: ['Überfällig', 'Ihr Paket sollte spätestens {latest} da sein.'] }, files: { empty: '{name} ist leer. Wählen Sie eine andere Datei.' }, claim: { unknown: 'Diesen Antrag gibt es bei dieser Bestellung nicht.' } });
    overrideWords('de', { topic: { rating: { send: 'Bewertung senden' } }, button: { next: 'Weiter' }, topics: { where_is_it: ['Wo ist mein Paket?', 'Wo es ist und bis wann es da sein soll'] } });
  });

  it('may be a language that only the merchant speaks: what it leaves out is English, its dates are its own', async () => {
    overrideWords('sv', { button: { next: 'Fortsätt' }, topic: { write: { wish: 'Vad önskar du?' } } });
    const words = await loadWords('sv-SE');
    expect([words.lang, words.button.next, words.button.back, (await loadTopicWords('sv')).write.wish, (await loadTopicWords('sv')).write.more]).to.deep.equal(['sv', 'Fortsätt', 'Back', 'Vad önskar du?', 'Write again']);
    expect(new Voice(words, 'sv-SE').day('2026-11-26')).to.match(/torsdag/);
    expect((await loadWords('en')).button.next, 'English itself stays').to.equal('Continue');
    for (const tag of ['', 'not a language', '-']) expect(() => { overrideWords(tag, {}); }, tag).to.throw(RangeError);
  });
});

describe('what Intl says', () => {
  const voice = async (tongue: string, zone = 'Europe/Berlin') => new Voice(await loadWords(tongue), tongue, zone, { merchant: 'Bergwerk' });
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

  it('tells a moment as people do, in the merchant\'s time, and names the zone to those elsewhere', async () => {
    const german = await voice('de');
    expect(plain(german.moment('2026-12-04T22:59:59Z'))).to.match(/^Freitag, 4\. Dezember 2026, 23:59 Uhr( \(MEZ\))?$/);
    expect(plain(german.brief('2026-11-23T09:12:00Z'))).to.equal('Mo., 23. Nov., 10:12 Uhr');
    expect(plain(german.day('2026-11-26'))).to.equal('Donnerstag, 26. November');
    expect(plain((await voice('en-GB')).moment('2026-12-04T22:59:59Z'))).to.match(/^Friday,? 4 December 2026, 23:59( \(CET\))?$/);
    expect(plain((await voice('de', Intl.DateTimeFormat().resolvedOptions().timeZone)).moment('2026-12-04T22:59:59Z'))).to.not.contain('(');
  });

  it('fits its words around dates, counts and spans in every language', async () => {
    const [french, italian, spanish] = await Promise.all(['fr', 'it', 'es'].map((name) => voice(name)));
    const due = '2026-12-04T22:59:59Z';
    expect([french!, italian!, spanish!].map((each) => plain(each.say(each.words.until, { when: each.moment(due) })).replace(/ \([^)]*\)$/, ''))).to.deep.equal([
      'd’ici au vendredi 4 décembre 2026 à 23:59', 'entro venerdì 4 dicembre 2026, ore 23:59', 'a más tardar el viernes, 4 de diciembre de 2026, 23:59 h']);
    expect([0, 1, 2, 1e6].map((n) => plain(french!.count(french!.words.help.news, n)))).to.deep.equal(['Nouveau message de Bergwerk', 'Nouveau message de Bergwerk', '2 nouveaux messages de Bergwerk', '1 000 000 nouveaux messages de Bergwerk']);
    expect([1, 2].map((n) => plain(italian!.count(italian!.words.form.missing, n)))).to.deep.equal(['Manca ancora un dato', 'Mancano ancora 2 dati']);
    expect(plain(spanish!.say(spanish!.words.left, { time: spanish!.left('2026-12-04T23:30:00Z', Date.parse('2026-11-28T09:00:00Z')) }))).to.equal('quedan 6 días y 14 horas');
  });

  it('counts down in the largest units that help', async () => {
    const german = await voice('de');
    const now = Date.parse('2026-11-28T09:00:00Z');
    const left = (instant: string): string => plain(german.left(instant, now));
    expect(left('2026-12-04T23:30:00Z')).to.equal('6 Tage, 14 Stunden');
    expect(left('2026-11-29T09:00:00Z')).to.equal('1 Tag');
    expect(left('2026-11-28T14:20:00Z')).to.equal('5 Stunden, 20 Minuten');
    expect(left('2026-11-28T09:00:10Z')).to.equal('1 Minute');
    expect(left('2026-11-28T09:59:30Z')).to.equal('1 Stunde');
    expect(left('2026-11-28T08:59:59Z')).to.equal('');
    expect(plain(german.within(6))).to.equal('in 6 Stunden');
    expect(plain(german.within(72))).to.equal('in 3 Tagen');
  });

  it('never breaks on a language, zone or date that is none', async () => {
    const words = await loadWords('de');
    for (const [tongue, zone] of [['xx_YY', 'Europe/Berlin'], ['', 'Mars/Base'], ['de', 'not a zone']] as const) {
      const odd = new Voice(words, tongue, zone);
      expect(odd.moment('2026-12-04T22:59:59Z')).to.contain('2026');
      expect(odd.moment('garbage')).to.be.a('string');
      expect(odd.left('garbage', 0)).to.equal('');
    }
  });

  it('reads and writes money in each currency\'s own digits', () => {
    expect(plain(moneyText({ amount: 4990, currency: 'EUR' }, 'de'))).to.equal('49,90 €');
    expect(plain(moneyText({ amount: 4990, currency: 'JPY' }, 'de'))).to.equal('4.990 ¥');
    expect(plain(moneyText({ amount: 4990, currency: 'KWD' }, 'en'))).to.equal('KWD 4.990');
    expect(amountText({ amount: 123456, currency: 'EUR' }, 'de')).to.equal('1234,56');
    const read: [string, string, string, number | undefined][] = [
      ['89', 'EUR', 'de', 8900], ['89,00', 'EUR', 'de', 8900], ['89.00', 'EUR', 'de', 8900], ['89,5', 'EUR', 'de', 8950], ['89,00 €', 'EUR', 'de', 8900], ['€89.00', 'EUR', 'en', 8900],
      ['1.234,56', 'EUR', 'de', 123456], ['1,234.56', 'EUR', 'en', 123456], ['1.234', 'EUR', 'de', 123400], ['1 234,56', 'EUR', 'fr', 123456], ['1’234.50', 'CHF', 'de-CH', 123450],
      ['4990', 'JPY', 'ja', 4990], ['4,990', 'JPY', 'ja', 4990], ['4.990', 'KWD', 'en', 4990], ['٨٩٫٥٠', 'EUR', 'ar', 8950], ['۸۹', 'EUR', 'fa', 8900],
      ['', 'EUR', 'de', undefined], ['viel', 'EUR', 'de', undefined], ['-5', 'EUR', 'de', undefined], ['1,2345', 'EUR', 'de', undefined], ['99999999999999999999', 'EUR', 'de', undefined],
    ];
    for (const [text, currency, locale, amount] of read) expect(readAmount(text, currency, locale), `${text} ${currency} ${locale}`).to.equal(amount);
    for (let amount = 0; amount < 100_000; amount += 97) for (const locale of ['de', 'en', 'fr', 'ar', 'de-CH']) expect(readAmount(amountText({ amount, currency: 'EUR' }, locale), 'EUR', locale), `${amount} ${locale}`).to.equal(amount);
  });
});

describe('the limits that elements know', () => {
  it('are the contract\'s', () => {
    expect({ ...limits }).to.deep.equal({ largestFile, mediaTypes, mostFiles });
  });
});
