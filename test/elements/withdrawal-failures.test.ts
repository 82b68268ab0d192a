/** A withdrawal that meets bad weather: nothing typed is lost, it arrives once, and there is always a way forward. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { openShop } from '../support/shop.ts';
import { fillIn, openWithdrawal, part } from '../support/withdrawal-harness.ts';

const confirm = 'Widerruf bestätigen';

describe('a withdrawal that does not get through at once', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('keeps everything while I am offline, and arrives once', async () => {
    const { person, element, shop, sent, heard, look } = await openWithdrawal();
    await fillIn(person);
    shop.weather('offline');
    await person.presses(confirm);
    await person.reads('Wir erreichen den Server gerade nicht. Versuchen Sie es gleich noch einmal. Es ist auf diesem Gerät gespeichert. Wir versuchen es weiter, auch wenn Sie später hierher zurückkommen.');
    await person.reads('Es geht auch ohne dieses Formular: Eine E-Mail an hilfe@bergwerk.example genügt.');
    await look('offline');
    shop.weather('lost_reply');
    await person.presses(confirm);
    await person.until('a second try', () => sent.length === 2);
    await person.reads('Wir erreichen den Server gerade nicht.');
    expect((part(element, '#name') as HTMLInputElement).value).to.equal('Jana Öztürk-Lindenberg');
    shop.weather('normal');
    shop.advance(1);
    await person.presses(confirm);
    await person.reads('um 10:00:00 MEZ');
    expect(new Set(sent.map(({ id, key }) => `${String(id)} ${String(key)}`)).size).to.equal(1);
    expect(heard.map(({ type }) => type)).to.deep.equal(['redress-error', 'redress-error', 'redress-withdrawal-received']);
  });

  it('is sent once however often I press', async () => {
    const { person, element, sent } = await openWithdrawal();
    await fillIn(person);
    const button = part(element, 'button.primary') as HTMLButtonElement;
    button.click();
    button.click();
    button.click();
    await person.reads('Ihr Widerruf ist eingegangen');
    expect(sent).to.have.length(1);
  });

  it('tells me when an earlier version had arrived, and sends the new one if I want', async () => {
    const { person, shop, sent } = await openWithdrawal();
    await fillIn(person);
    shop.weather('lost_reply');
    await person.presses(confirm);
    await person.reads('Wir erreichen den Server gerade nicht.');
    shop.weather('normal');
    await person.types('Ihr Name', 'Jana Lindenberg');
    await person.presses(confirm);
    await person.reads('Eine frühere Fassung ist schon angekommen.');
    await person.presses(confirm);
    await person.reads('Ihr Name Jana Lindenberg');
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(2);
  });

  it('shows me where, when the shop cannot take a field, and what to do for everything else it answers', async () => {
    const shop = await openShop();
    const answers: [status: number, body: object | string, words: RegExp, outcome: string][] = [
      [422, { status: 422, code: 'invalid', errors: [{ pointer: '/email', code: 'invalid_format' }] }, /Eine Angabe fehlt noch Geben Sie eine E-Mail-Adresse an/, 'refused'],
      [422, { status: 422, code: 'invalid', errors: [{ pointer: '/merchant', code: 'unknown' }] }, /So konnte der Shop Ihren Widerruf nicht annehmen/, 'refused'],
      [409, { status: 409, code: 'request_running' }, /Ihr Widerruf wird gerade übertragen/, 'unavailable'],
      [429, { status: 429, code: 'rate_limited' }, /in einer Minute noch einmal/, 'unavailable'],
      [503, { status: 503, code: 'unavailable' }, /Wir erreichen den Server gerade nicht/, 'unavailable'],
      [200, '<!doctype html><title>nginx</title>', /Die Antwort des Servers konnten wir nicht lesen/, 'unintelligible'],
      [201, { id: 'somebody-elses', receivedAt: '2026-11-21T09:00:00Z', merchant: 'm', name: 'n', contract: 'c', email: 'e' }, /Die Antwort des Servers konnten wir nicht lesen/, 'unintelligible'],
    ];
    let answer: Response | undefined;
    const { person, element, heard, look } = await openWithdrawal({}, { ...shop, fetch: (async (request: Request) => (request.method === 'POST' && answer ? answer : shop.fetch(request))) as typeof fetch });
    await fillIn(person);
    for (const [status, body, words, outcome] of answers) {
      answer = new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': status < 300 ? 'application/json' : 'application/problem+json' } });
      await person.presses(confirm);
      await person.reads(words);
      await person.reads(outcome === 'refused' ? 'Was Sie eingegeben haben, bleibt hier.' : 'Es ist auf diesem Gerät gespeichert.');
      expect((part(element, '#contract') as HTMLInputElement).value).to.equal('R-1001');
      expect(heard.at(-1)).to.have.nested.property('detail.outcome', outcome);
      if (outcome === 'refused') await look(String(words));
    }
    answer = undefined;
    await person.presses(confirm);
    await person.reads('Ihr Widerruf ist eingegangen');
  });

  it('leaves nothing on my device', async () => {
    localStorage.clear();
    sessionStorage.clear();
    const { person } = await openWithdrawal();
    await fillIn(person);
    await person.presses(confirm);
    await person.reads('Ihr Widerruf ist eingegangen');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
