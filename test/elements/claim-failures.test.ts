/** Everything that can go wrong while a claim is sent: refusals, lost answers, garbage, expired access. Nothing typed is lost, nothing is filed twice. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { allIsKept, brokenStove, damaged, story } from '../support/broken-stove.ts';
import { openClaim } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';

describe('a claim that does not go through at once', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('keeps everything and says what to do, whatever the server refuses', async () => {
    const refusals: [code: string, status: number, words: RegExp, more?: object][] = [
      ['ground_not_open', 409, /Sie können ab Dienstag, 1\. Dezember 2026, 00:00 Uhr.* einen Antrag stellen/, { notBefore: '2026-11-30T23:00:00Z' }],
      ['ground_closed', 409, /Ihre gesetzliche Gewährleistung gilt weiter; schreiben Sie Bergwerk Outdoor/],
      ['ground_excluded', 409, /Hier greift der Käuferschutz nicht/], ['contact_first', 409, /Schreiben Sie zuerst Bergwerk Outdoor/],
      ['contact_wait', 409, /hat noch Zeit zu antworten/, { notBefore: '2026-11-30T23:00:00Z' }], ['already_claimed', 409, /Dazu gibt es schon einen Antrag/],
      ['chargeback_open', 409, /Ihre Bank prüft diese Zahlung schon/], ['evidence_missing', 422, /Ein Nachweis fehlt noch/], ['outcome_unfit', 422, /Dieser Wunsch passt hier nicht/],
      ['amount_above_paid', 422, /Es sind höchstens 12,34 € möglich/, { most: { amount: 1234, currency: 'EUR' } }], ['amount_above_cap', 422, /Der Käuferschutz gilt bis 2\.500,00 €/, { most: { amount: 250000, currency: 'EUR' } }],
      ['file_unknown', 422, /Eine Datei ist nicht angekommen/], ['line_unknown', 422, /Ein Artikel gehört nicht mehr/], ['rate_limited', 429, /in einer Minute noch einmal/],
      ['unavailable', 503, /Wir erreichen den Server gerade nicht/], ['internal', 500, /Wir erreichen den Server gerade nicht/], ['something_new', 422, /So geht es gerade nicht/],
    ];
    const visit = await damaged();
    const { buyer, shop, element, heard } = visit;
    await brokenStove(visit);
    const { httpClaimsApi } = await import('../../src/client/http.ts');
    for (const [code, status, words, more] of refusals) {
      const answer = async (request: Request) => request.method === 'POST'
        ? new Response(JSON.stringify({ status, code, title: code, ...more }), { status, headers: { 'Content-Type': 'application/problem+json' } }) : shop.backend.fetch(request);
      const api = httpClaimsApi({ api: 'https://claims.example/v1', merchant: 'pk_demo_bergwerk', token: shop.token, fetch: answer as typeof fetch });
      // the same case, another way to send
      Object.assign(element.api!, { fileClaim: api.fileClaim });
      await buyer.presses('Antrag senden');
      await buyer.reads(words);
      await buyer.reads(status === 429 || status >= 500 || code === 'request_running' ? 'Es ist auf diesem Gerät gespeichert.' : 'Was Sie eingegeben haben, bleibt hier.');
      await allIsKept(visit);
      expect((heard.at(-1)?.detail as { code: string }).code).to.equal(code);
    }
    await visit.look('refused');
  }).timeout(40_000);

  it('leads me from a refusal to the place where it can be mended', async () => {
    const visit = await damaged();
    const { buyer, element } = visit;
    await brokenStove(visit);
    const { ClaimsApiError } = await import('../../src/client/outcome.ts');
    Object.assign(element.api!, { fileClaim: () => Promise.reject(new ClaimsApiError('refused', 'amount_above_paid', { problem: { status: 422, code: 'amount_above_paid', most: { amount: 2000, currency: 'EUR' } } })) });
    await buyer.presses('Antrag senden');
    await buyer.reads('Es sind höchstens 20,00 € möglich');
    await visit.look('refused amount');
    await buyer.presses('Ändern: Artikel, Betrag');
    await buyer.reads('Welchen Betrag möchten Sie zurück?');
  });

  it('files once when the answer got lost and I send again', async () => {
    const visit = await damaged();
    const { buyer, shop, heard } = visit;
    await brokenStove(visit);
    shop.weather('lost_reply');
    await buyer.presses('Antrag senden');
    await buyer.reads('Wir erreichen den Server gerade nicht.');
    await allIsKept(visit);
    shop.weather('normal');
    await buyer.presses('Antrag senden');
    await buyer.reads('Ihr Antrag ist da');
    expect((await shop.api.readCase('ND-open')).claims).to.have.length(1);
    expect(heard.filter(({ type }) => type === 'redress-claim-filed')).to.have.length(1);
  });

  it('finds my claim when I changed my words after a lost answer', async () => {
    const visit = await damaged();
    const { buyer, shop } = visit;
    await brokenStove(visit);
    shop.weather('lost_reply');
    await buyer.presses('Antrag senden');
    await buyer.reads('Wir erreichen den Server gerade nicht.');
    await buyer.presses('Ändern: Ihre Schilderung');
    await buyer.types('In Ihren Worten', 'Anders gesagt.');
    await buyer.presses('Weiter');
    await buyer.presses('Weiter zur Prüfung');
    shop.weather('normal');
    await buyer.presses('Antrag senden');
    await buyer.reads('Ihr Antrag ist da');
    expect((await shop.api.readCase('ND-open')).claims.map((claim) => claim.story)).to.deep.equal([story]);
  });

  it('says so when an answer cannot be read, and keeps everything', async () => {
    const visit = await damaged();
    const { buyer, shop } = visit;
    await brokenStove(visit);
    for (const weather of ['garbled', 'wrong_shape'] as const) {
      shop.weather(weather);
      await buyer.presses('Antrag senden');
      await buyer.reads('Die Antwort des Servers konnten wir nicht lesen. Das liegt an uns.');
      await allIsKept(visit);
    }
    shop.weather('normal');
    await buyer.presses('Antrag senden');
    await buyer.reads('Ihr Antrag ist da');
  });

  it('renews an access that ran out while I was typing, without a word', async () => {
    const shop = await openShop({ orders: ['ND-open'] });
    const { setConnector } = await import('../../src/elements/shared/connect.ts');
    const { httpClaimsApi } = await import('../../src/client/http.ts');
    setConnector(async (connection) => httpClaimsApi({ ...connection, fetch: shop.fetch }));
    let asked = 0;
    const getToken = async (): Promise<string> => { asked++; return shop.token('ND-open'); };
    const visit = await openClaim('ND-open', { ground: 'not_as_described', api: undefined, getToken }, shop);
    visit.element.setAttribute('api', 'https://claims.example/v1');
    visit.element.setAttribute('merchant', 'pk_demo_bergwerk');
    await visit.element.reload();
    await brokenStove(visit);
    const before = asked;
    shop.advance(1);
    await visit.buyer.presses('Antrag senden');
    await visit.buyer.reads('Ihr Antrag ist da');
    expect(asked).to.equal(before + 1);
  });

  it('lets the page stop it, and sends once however often I press', async () => {
    const visit = await damaged();
    const { buyer, shop, element } = visit;
    await brokenStove(visit);
    element.addEventListener('redress-before-claim', (event) => event.preventDefault(), { once: true });
    await buyer.presses('Antrag senden');
    await buyer.reads('Stimmt alles so?');
    const button = buyer.find('button', 'Antrag senden')!;
    button.click();
    button.click();
    button.click();
    await buyer.reads('Ihr Antrag ist da');
    expect(shop.seen.filter((each) => each.endsWith('/claims'))).to.have.length(1);
  });
});
