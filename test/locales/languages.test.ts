/** Every language beside every other, in every set of words: nothing missing, nothing left over, the same gaps, whole plurals, and nothing the house does not say. */
import { expect } from '@open-wc/testing';
import { deskLocales, loadDeskWords } from '../../src/locales/desk.ts';
import { loadFileWords, loadLeftOverWords, loadNewsWords, loadTopicWords, loadWords, localeNames } from '../../src/locales/index.ts';
import { loadPayFailures } from '../../src/locales/pay-failures.ts';
import { loadWithdrawalWords, withdrawalLocales } from '../../src/locales/withdrawal.ts';
import type { Plural } from '../../src/locales/shapes/forms.ts';

type Words = Readonly<Record<string, unknown>>;
const categories = /\.(zero|one|two|few|many|other)$/;

/** All that a language says. */
async function everything(name: string): Promise<Words> {
  const [general, topic, files, leftOver, news, desk, withdrawal, pay] = await Promise.all([loadWords, loadTopicWords, loadFileWords, loadLeftOverWords, loadNewsWords, loadDeskWords, loadWithdrawalWords, loadPayFailures].map((load) => load(name)));
  return { general: { ...general, lang: undefined, later: undefined }, topic, files, leftOver, news, desk, withdrawal, pay };
}
const leaves = (value: unknown, path = ''): (readonly [path: string, text: string])[] => (typeof value === 'string' ? [[path, value]] : Object.entries(value ?? {}).flatMap(([name, inner]) => leaves(inner, `${path}.${name}`)));
const gaps = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
/** The merchant's name and the order's number may stand wherever a language needs them. */
const asked = (text: string): string[] => gaps(text).filter((gap) => gap !== 'merchant' && gap !== 'order');
const plurals = (value: unknown, path = ''): (readonly [path: string, forms: Plural])[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return typeof (value as Plural).other === 'string' && 'one' in value ? [[path, value as Plural]] : Object.entries(value).flatMap(([name, inner]) => plurals(inner, `${path}.${name}`));
};

/** Words of blame, jargon and regret, by language. */
const unwanted: Readonly<Record<string, string>> = {
  de: 'fehler|ungültig|pflichtfeld|leider|error|bitte wählen sie aus|eingabe ist|user|login',
  en: 'error|invalid|required field|unfortunately|sorry|oops|please enter a valid|user|login',
  fr: 'erreur|invalide|non valide|champ obligatoire|malheureusement|désolés?|veuillez|oups|utilisateur|login',
  it: 'errore|non valid[oaie]|campo obbligatorio|purtroppo|spiacenti|siamo desolati|ops|utente|login',
  es: 'error|no válid[oa]s?|inválid[oa]s?|campo obligatorio|lamentablemente|lo sentimos|ups|usuario|login',
  nl: 'fout|ongeldig|verplicht veld|helaas|sorry|oeps|error|gebruiker|login',
  pl: 'błąd|błędne|nieprawidłow[aey]|pole wymagane|niestety|przepraszamy|ups|error|użytkownik|login',
  ar: 'خطأ|غير صالح|حقل مطلوب|للأسف|عذرًا|نأسف|عفوًا|المستخدم',
};

describe('the languages', () => {
  it('are the same in every set', () => {
    expect([withdrawalLocales(), deskLocales()]).to.deep.equal([localeNames(), localeNames()]);
  });

  it('say the same things with the same gaps, none more and none less', async () => {
    const english = leaves(await everything('en')).filter(([path]) => !categories.test(path));
    for (const name of localeNames()) {
      const said = new Map(leaves(await everything(name)).filter(([path]) => !categories.test(path)));
      expect([...said.keys()].sort(), name).to.deep.equal(english.map(([path]) => path).sort());
      for (const [path, text] of english) expect(asked(said.get(path)!), `${name}${path}: ${said.get(path)!}`).to.deep.equal(asked(text));
    }
  });

  it('count in all the forms that the language has', async () => {
    const english = plurals(await everything('en'));
    expect(english.length).to.be.greaterThan(8);
    for (const name of localeNames()) {
      const rules = new Intl.PluralRules(name);
      const numbers = [...Array(1001).keys()].map((n) => rules.select(n));
      const needed = new Set([...numbers, 'other']);
      const own = new Map(plurals(await everything(name)));
      for (const [path, { one }] of english) {
        const forms = own.get(path)!;
        // millions have a form of their own in French, Italian and Spanish: „other“ says them well enough
        expect(Object.keys(forms).sort(), `${name}${path}`).to.deep.equal([...needed].sort());
        // what stands for one number only may spell it out
        for (const [form, text] of Object.entries(forms)) if (['few', 'many', 'other'].includes(form) || gaps(one!).includes('n') && numbers.filter((each) => each === form).length > 1) expect(gaps(text), `${name}${path}.${form}`).to.contain('n');
      }
    }
  });

  it('leave nothing empty, untidy or in English', async () => {
    const mayBeEmpty = /^\.desk\.deeds\.(answer|appeal)\.lead$/;
    const english = new Map(leaves(await everything('en')));
    for (const name of localeNames()) for (const [path, text] of leaves(await everything(name))) {
      const where = `${name}${path}: ${text}`;
      if (!mayBeEmpty.test(path)) expect(text, where).to.match(/^\S([^]*\S)?$/);
      expect(text, where).to.not.match(/ {2}|\.\.\.|'|"/);
      if (name === 'fr') expect(text.replace(/https?:/g, ''), where).to.not.match(/[^\u00a0][?!;:»]|«[^\u00a0]/);
      else expect(text.replace(/ …/g, ''), where).to.not.match(/\s[?!;:,.]/);
      // a single word may be the same
      if (name !== 'en' && text.replace(/\{\w+\}/g, '').length > 14) expect(text, `${where} is English`).to.not.equal(english.get(path));
    }
  });

  it('do without blame, jargon and regret', async () => {
    expect(Object.keys(unwanted).sort()).to.deep.equal(localeNames().sort());
    for (const name of localeNames()) {
      const pattern = new RegExp(`(?<![\\p{L}\\d])(${unwanted[name]!})(?![\\p{L}\\d])`, 'iu');
      for (const [path, text] of leaves(await everything(name))) expect(text, `${name}${path}`).to.not.match(pattern);
    }
  });

  it('never say that a withdrawal was accepted', async () => {
    const only: Readonly<Record<string, string>> = { de: 'nicht, dass er schon angenommen ist', en: 'not that it has been accepted', fr: 'non qu’elle est déjà acceptée', it: 'non che è già stato accettato', es: 'no que ya esté aceptado', nl: 'niet dat die al is aanvaard', pl: 'nie, że zostało już uznane', ar: 'لا أنه قُبل' };
    for (const name of localeNames()) expect((await loadWithdrawalWords(name)).receipt.only, name).to.contain(only[name] ?? 'a sentence named here');
  });
});
