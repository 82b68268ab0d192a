/** Photos and files of a claim: what is sent of them, what is said about them, and that none is lost. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { damaged, story, toEvidence } from '../support/broken-stove.ts';
import { photo } from '../support/help-harness.ts';
import { photoWithPlace } from '../support/photo.ts';

describe('photos and files', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));

  it('sends my photo without the place where I took it', async () => {
    const visit = await damaged();
    const { buyer, shop } = visit;
    await toEvidence(visit);
    await buyer.picksFiles('Fotos und Dateien', new File([photoWithPlace()], 'IMG_0001.jpg', { type: 'image/jpeg' }));
    await buyer.reads('hochgeladen');
    const { files } = await shop.api.readCase('ND-open');
    const sent = new Uint8Array(await (await shop.api.readFile('ND-open', files[0]!.id)).arrayBuffer());
    expect(new TextDecoder('latin1').decode(sent)).to.not.contain('Exif');
    expect(files[0]!.name).to.equal('IMG_0001.jpg');
  });

  it('shrinks a huge photo, takes a PDF as it is, and says which file it cannot take', async () => {
    const visit = await damaged();
    const { buyer, shop, look } = visit;
    await toEvidence(visit);
    await buyer.picksFiles('Fotos und Dateien', await photo('groß.jpg', 'image/jpeg', 4000, 3000), new File(['%PDF-1.7 '], 'Rechnung.pdf', { type: 'application/pdf' }),
      new File(['MZ'], 'setup.exe', { type: 'application/x-msdownload' }), new File([new Uint8Array(11 * 2 ** 20)], 'viel.txt', { type: 'text/plain' }), new File([], 'leer.txt', { type: 'text/plain' }));
    await buyer.reads('setup.exe können wir nicht öffnen. Nehmen Sie ein Foto, ein PDF oder eine Textdatei.');
    await buyer.reads('viel.txt ist größer als 10 MB. Wählen Sie eine kleinere Datei.');
    await buyer.reads(/groß\.jpg hochgeladen Rechnung\.pdf hochgeladen/);
    await look('files refused');
    const { files } = await shop.api.readCase('ND-open');
    expect(files.map(({ name, mediaType }) => [name, mediaType])).to.have.deep.members([['groß.jpg', 'image/jpeg'], ['Rechnung.pdf', 'application/pdf']]);
    const bitmap = await createImageBitmap(await shop.api.readFile('ND-open', files.find(({ name }) => name === 'groß.jpg')!.id));
    expect([bitmap.width, bitmap.height]).to.deep.equal([2560, 1920]);
    await buyer.presses('Rechnung.pdf entfernen');
    await buyer.readsNot('Rechnung.pdf');
  });

  it('tries a file again that did not arrive, and waits for it', async () => {
    const visit = await damaged();
    const { buyer, shop, look } = visit;
    await toEvidence(visit);
    await buyer.types('In Ihren Worten', story);
    shop.weather('offline');
    await buyer.picksFiles('Fotos und Dateien', await photo());
    await buyer.reads('Schaden.png Wir erreichen den Server gerade nicht.');
    await look('upload failed');
    await buyer.presses('Weiter');
    await buyer.reads('Warten Sie, bis alle Dateien hochgeladen sind, oder entfernen Sie die übrigen');
    shop.weather('normal');
    await buyer.presses('Noch einmal versuchen');
    await buyer.reads('Schaden.png hochgeladen');
    const puts = shop.seen.filter((each) => each.startsWith('PUT'));
    expect(puts).to.have.length(2);
    expect(puts[0]).to.equal(puts[1]);
    await buyer.presses('Weiter');
    await buyer.reads('Was würde es wieder gutmachen?');
  });
});
