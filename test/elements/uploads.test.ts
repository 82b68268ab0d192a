/** Files on their way: they go on where they were cut off, also after a reload or in another visit, and leave nothing on my device once they are not needed. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { httpClaimsApi } from '../../src/entries/client.ts';
import type { ClaimsApi } from '../../src/entries/client.ts';
import type { ClaimFormElement } from '../../src/elements/claim-form/claim-form.ts';
import { silence } from '../../src/elements/shared/upload-room.ts';
import { damaged, story, toEvidence } from '../support/broken-stove.ts';
import { impatient, online, places, shelved } from '../support/device.ts';
import { openClaim, openHelp, photo } from '../support/help-harness.ts';
import type { Visit } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';
import type { Shop } from '../support/shop.ts';

const part = 256 * 1024;
/** A letter of five parts, no two alike. */
function letter(name = 'Rechnung.pdf'): File {
  const bytes = new Uint8Array(4 * part + 1000);
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return new File([bytes], name, { type: 'application/pdf' });
}
const hash = async (blob: Blob): Promise<string> => [...new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The shop's API over a line that is cut, or held up until it is let go, when so many parts have gone through. */
function lineTo(shop: Shop): { api: ClaimsApi; parts: string[]; cutAfter: (count: number) => void; holdAfter: (count: number) => () => void } {
  const parts: string[] = [];
  let left = Infinity;
  let gate: Promise<void> | undefined;
  const send = async (request: Request): Promise<Response> => {
    const range = request.headers.get('Content-Range');
    if (request.method === 'PUT' && left <= 0) {
      if (!gate) throw new TypeError('Failed to fetch');
      await gate;
    }
    if (range && !range.startsWith('bytes *')) {
      left--;
      parts.push(range);
    }
    return shop.fetch(request);
  };
  const api = httpClaimsApi({ api: 'https://claims.example/v1', merchant: 'pk_bergwerk', token: shop.token, fetch: send as typeof fetch, timeout: 2000 });
  return { api, parts, cutAfter: (count) => { left = count; }, holdAfter: (count) => {
    let open = () => {};
    left = count;
    gate = new Promise((resolve) => { open = resolve; });
    return open;
  } };
}
const filesOf = async (shop: Shop) => (await shop.api.readCase('ND-open')).files;
const again = ({ element, shop }: Visit<ClaimFormElement>, set: Partial<ClaimFormElement> = {}): Promise<Visit<ClaimFormElement>> => {
  element.remove();
  return openClaim('ND-open', { ground: 'not_as_described', ...set }, shop);
};

describe('files on their way', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('go on where they were cut off, by themselves, once the line is back, and show how far they are', async () => {
    const shop = await openShop({ orders: ['ND-open'] });
    const line = lineTo(shop);
    const visit = await openClaim('ND-open', { ground: 'not_as_described', api: line.api }, shop);
    const { buyer } = visit;
    await toEvidence(visit);
    line.cutAfter(2);
    const file = letter();
    await buyer.picksFiles('Fotos und Dateien', file);
    await buyer.reads('Rechnung.pdf Wir erreichen den Server gerade nicht.');
    line.cutAfter(Infinity);
    online();
    await buyer.reads('Rechnung.pdf hochgeladen');
    expect(line.parts.map((range) => range.split('-')[0])).to.deep.equal([0, 1, 2, 3, 4].map((index) => `bytes ${index * part}`));
    expect((await filesOf(shop)).map(({ sha256 }) => sha256)).to.deep.equal([await hash(file)]);
  });

  it('have a bar with a name while they are sent, in a row that does not grow for it', async () => {
    const shop = await openShop({ orders: ['ND-open'] });
    const line = lineTo(shop);
    const visit = await openClaim('ND-open', { ground: 'not_as_described', api: line.api }, shop);
    const { buyer, element, look } = visit;
    await toEvidence(visit);
    const heights: number[] = [];
    const values: number[] = [];
    const watching = new MutationObserver(() => {
      const bar = element.shadowRoot!.querySelector<HTMLProgressElement>('.file progress');
      const row = element.shadowRoot!.querySelector('.file');
      if (bar) values.push(bar.value);
      if (row) heights.push(row.getBoundingClientRect().height);
    });
    watching.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    const letGo = line.holdAfter(3);
    await buyer.picksFiles('Fotos und Dateien', letter());
    const bar = () => element.shadowRoot!.querySelector<HTMLProgressElement>('.file progress');
    await buyer.until('the bar at three parts', () => (bar()?.value ?? 0) > 0.7);
    await buyer.reads('Rechnung.pdf wird gesendet');
    expect(bar()!.getAttribute('aria-label')).to.equal('Rechnung.pdf wird gesendet');
    await look('a file on its way');
    letGo();
    await buyer.reads('Rechnung.pdf hochgeladen');
    watching.disconnect();
    expect(bar()).to.equal(null);
    expect(new Set(heights).size, `heights of the row: ${String(heights)}`).to.equal(1);
    expect([...values].sort((a, b) => a - b), 'never back').to.deep.equal(values);
  });

  it('do not wait for one that hangs: the others go on beside it', async () => {
    const shop = await openShop({ orders: ['ND-open'] });
    // a line on which one file is never heard of again
    const send = (request: Request): Promise<Response> => (request.headers.get('Content-Disposition')?.includes('Eins') ? new Promise(() => undefined) : shop.fetch(request));
    const api = httpClaimsApi({ api: 'https://claims.example/v1', merchant: 'pk_bergwerk', token: shop.token, fetch: send as typeof fetch });
    const visit = await openClaim('ND-open', { ground: 'not_as_described', api }, shop);
    const { longest } = silence;
    silence.longest = 50;
    try {
      await toEvidence(visit);
      await visit.buyer.picksFiles('Fotos und Dateien', letter('Eins.pdf'), letter('Zwei.pdf'), letter('Drei.pdf'));
      await visit.buyer.reads(/Eins\.pdf (?!hochgeladen).*Zwei\.pdf hochgeladen.*Drei\.pdf hochgeladen/);
      await visit.buyer.presses('Eins.pdf entfernen');
      await visit.buyer.readsNot('Eins.pdf');
    } finally {
      silence.longest = longest;
    }
  });

  it('arrive in a later visit when the tab was killed, and stand in the draft again', async () => {
    const visit = await damaged();
    await toEvidence(visit);
    await visit.buyer.types('In Ihren Worten', story);
    visit.shop.weather('offline');
    const file = letter();
    await visit.buyer.picksFiles('Fotos und Dateien', file, await photo());
    await visit.buyer.reads(/Rechnung\.pdf Wir erreichen .* Schaden\.png Wir erreichen/);
    expect(await shelved()).to.have.length(2);
    visit.shop.weather('normal');
    const after = await again(visit);
    await after.buyer.reads(/Rechnung\.pdf hochgeladen Schaden\.png hochgeladen/);
    expect((await filesOf(after.shop)).map(({ sha256 }) => sha256)).to.include(await hash(file));
    await after.buyer.presses('Weiter');
    await after.buyer.chooses('Geld zurück');
    await after.buyer.presses('Weiter zur Prüfung');
    await after.buyer.presses('Antrag senden');
    await after.buyer.reads('Ihr Antrag ist da');
    expect((await after.shop.api.readCase('ND-open')).claims[0]!.evidence).to.have.length(2);
    expect(places()).to.deep.equal([]);
    for (let tries = 0; tries < 50 && (await shelved()).length; tries++) await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(await shelved(), 'on the device').to.deep.equal([]);
  });

  it('of a message and of a return are there again too', async () => {
    const shop = await openShop({ orders: ['R-1002'] });
    const before = await openHelp('R-1002', { topic: 'other' }, shop);
    shop.weather('offline');
    await before.buyer.types('Ihre Nachricht', 'Anbei die Rechnung.');
    await before.buyer.picksFiles('Fotos und Dateien', letter());
    await before.buyer.reads('Rechnung.pdf Wir erreichen');
    shop.weather('normal');
    before.element.remove();
    const { buyer } = await openHelp('R-1002', { topic: 'other' }, shop);
    await buyer.reads('Rechnung.pdf hochgeladen');
    await buyer.presses('Nachricht senden');
    await buyer.reads('Ihre Nachricht ist bei Bergwerk Outdoor angekommen');
    expect((await shop.api.readCase('R-1002')).messages.at(-1)!.files).to.have.length(1);
  });

  it('are told of honestly where my device keeps nothing, and when it has kept nothing', async () => {
    const real = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
    try {
      const shop = await openShop({ orders: ['ND-open'] });
      const line = lineTo(shop);
      const visit = await openClaim('ND-open', { ground: 'not_as_described', api: line.api }, shop);
      await toEvidence(visit);
      await visit.buyer.types('In Ihren Worten', story);
      const letGo = line.holdAfter(1);
      await visit.buyer.picksFiles('Fotos und Dateien', letter());
      await visit.buyer.reads('Lassen Sie die Seite offen, bis die Datei da ist');
      await visit.look('a file that is not kept');
      const after = await again(visit);
      await after.buyer.reads('Rechnung.pdf Liegt nicht mehr auf diesem Gerät. Entfernen Sie die Datei und wählen Sie sie noch einmal.');
      await after.look('a file that is lost');
      await after.buyer.presses('Rechnung.pdf entfernen');
      await after.buyer.readsNot('Rechnung.pdf');
      letGo();
    } finally {
      IDBFactory.prototype.open = real;
    }
  });

  it('leave my device when I remove them, and a month after I last touched the draft', async () => {
    impatient();
    const visit = await damaged();
    await toEvidence(visit);
    expect((await indexedDB.databases()).map(({ name }) => name), 'before a file is chosen').to.not.include('redress');
    await visit.buyer.picksFiles('Fotos und Dateien', letter('Eins.pdf'), letter('Zwei.pdf'));
    await visit.buyer.reads(/Eins\.pdf hochgeladen Zwei\.pdf hochgeladen/);
    expect(await shelved()).to.have.length(2);
    const gone = async (left: number) => { for (let tries = 0; tries < 100 && (await shelved()).length !== left; tries++) await new Promise((resolve) => { setTimeout(resolve, 20); }); };
    await visit.buyer.presses('Eins.pdf entfernen');
    await gone(1);
    expect(await shelved()).to.have.length(1);
    const [place] = places();
    const draft = JSON.parse(localStorage.getItem(place!)!) as object;
    visit.element.remove();
    localStorage.setItem(place!, JSON.stringify({ ...draft, touched: Date.now() - 31 * 86_400_000 }));
    await openHelp('R-1002');
    // looked at from outside: whoever opens a database that is being let go of makes it anew
    const stands = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === 'redress');
    for (let tries = 0; tries < 100 && await stands(); tries++) await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(await stands(), 'the database').to.equal(false);
  });
});
