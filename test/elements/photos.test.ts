/**
 * Promise P15, the page's half: a photo leaves upright, without place, device and serial number, and nothing leaves that is no photo, letter or text. With
 * photos made here, in every orientation, and those of CORPORA (a folder; `../shared/corpora/images` when it is not set).
 */
import { expect } from '@open-wc/testing';
import { prepareFile, Unfit } from '../../src/elements/shared/image.ts';
import { bytes, heic, jpeg, pngOf, webp } from '../support/headers.ts';
import { photo } from '../support/help-harness.ts';
import { segmentsOf, serial, withExif } from '../support/photo.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const bufferOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());
const left = (data: Bytes): string[] => [
  ...segmentsOf(data).filter((marker) => marker === 'fe' || (/^e/.test(marker) && !['e0', 'e2', 'ee'].includes(marker))),
  ...['Exif', 'GPS', serial, 'ns.adobe.com/xap', 'Photoshop'].filter((tag) => new TextDecoder('latin1').decode(data).includes(tag)),
];

/** A photo as the sensor saw it: red in its first corner, green in the second, on blue. */
async function raw(type = 'image/jpeg'): Promise<Bytes> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [96, 64];
  const context = canvas.getContext('2d')!;
  for (const [colour, x, y, width, height] of [['#00f', 0, 0, 96, 64], ['#f00', 0, 0, 32, 32], ['#0f0', 64, 0, 32, 32]] as const) {
    context.fillStyle = colour;
    context.fillRect(x, y, width, height);
  }
  return bufferOf(await new Promise<Blob>((done) => { canvas.toBlob((blob) => { done(blob!); }, type, 1); }));
}

async function pixelsOf(blob: Blob): Promise<{ width: number; height: number; at: (x: number, y: number) => number[] }> {
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'none' as ImageOrientation });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return { width: bitmap.width, height: bitmap.height, at: (x, y) => [...context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data].slice(0, 3) };
}

/** Where red and green are when the photo stands upright, for each orientation of the sensor. */
const upright = [['top left', 'top right'], ['top right', 'top left'], ['bottom right', 'bottom left'], ['bottom left', 'bottom right'], ['top left', 'bottom left'], ['top right', 'bottom right'], ['bottom right', 'top right'], ['bottom left', 'top left']];

async function corners(blob: Blob): Promise<string[]> {
  const { width, height, at } = await pixelsOf(blob);
  const places = { 'top left': [8, 8], 'top right': [width - 8, 8], 'bottom left': [8, height - 8], 'bottom right': [width - 8, height - 8] } as const;
  return [0, 1].map((channel) => Object.entries(places).find(([, [x, y]]) => at(x, y).every((value, index) => (index === channel ? value > 180 : value < 80)))?.[0] ?? 'nowhere');
}

async function unfit(data: Bytes, name: string, type: string): Promise<string> {
  return prepareFile(data.buffer, name, type).then(({ blob }) => `taken as ${blob.type}`, (error: unknown) => (error instanceof Unfit ? error.word : String(error)));
}

describe('a photo', () => {
  it('P15: leaves upright in each of the eight orientations, with no place and no serial number', async () => {
    const first = await raw();
    for (const [index, expected] of upright.entries()) {
      const taken = withExif(first, index + 1);
      expect(left(taken), 'the tags are there before').to.include.members(['e1', 'Exif', serial]);
      const { blob, name } = await prepareFile(taken.buffer, 'IMG_0001.JPG', 'image/jpeg');
      expect(left(await bufferOf(blob)), `orientation ${index + 1}: what is left`).to.deep.equal([]);
      expect(await corners(blob), `orientation ${index + 1}: red and green`).to.deep.equal(expected);
      const { width, height } = await pixelsOf(blob);
      expect([width, height]).to.deep.equal(index < 4 ? [96, 64] : [64, 96]);
      expect([name, blob.type]).to.deep.equal(['IMG_0001.jpg', 'image/jpeg']);
    }
  });

  it('P15: of the corpora leaves upright, with no tag left', async () => {
    const names = await (await fetch('/corpora/')).json() as string[];
    if (!names.length) console.log('photos: there is no folder of photos (CORPORA); ran with those made in the test only');
    const looks = new Map<string, { name: string; pixels: number[][] }>();
    for (const name of names) {
      const data = await bufferOf(await (await fetch(`/corpora/${name}`)).blob());
      const { blob } = await prepareFile(data.buffer, name, 'image/jpeg');
      expect(left(await bufferOf(blob)), name).to.deep.equal([]);
      const { width, height, at } = await pixelsOf(blob);
      const kind = /^(Landscape|Portrait)/.exec(name)?.[1];
      if (!kind) continue;
      expect(width > height, `${name} lies on its side`).to.equal(kind === 'Landscape');
      // all of a kind are one picture, stored eight ways
      const pixels = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => at(x * width, y * height)));
      const other = looks.get(kind);
      looks.set(kind, { name, pixels });
      const apart = other ? pixels.map((pixel, index) => Math.max(...pixel.map((value, channel) => Math.abs(value - other.pixels[index]![channel]!)))) : [];
      expect(apart.filter((value) => value > 90).length, `${name} looks like ${String(other?.name)}`).to.be.lessThan(5);
    }
    console.log(`P15: ${names.length} photos of the corpora and 8 orientations made here: 0 GPS or serial tags left, all upright`);
  });

  it('is not sent as it is when this browser cannot draw it, since nothing could be taken out of it', async () => {
    expect(await unfit(heic(4032, 3024), 'IMG_1.HEIC', '')).to.equal('heic');
    // WebKit draws a picture whose pixels are missing, and what it draws holds nothing else
    const bare = jpeg(640, 480, [[0xe1, [...bytes('Exif')]]]);
    const draws = await createImageBitmap(new Blob([bare])).then(() => true, () => false);
    expect(await unfit(bare, 'a.jpg', 'image/jpeg')).to.equal(draws ? 'taken as image/jpeg' : 'broken');
    expect(await unfit(webp(640, 480), 'a.webp', 'image/webp')).to.equal('broken');
  });

  it('is looked at before it is drawn: a bomb never opens', async () => {
    for (const bomb of [pngOf(60_000, 60_000), jpeg(65_000, 65_000), webp(16_000_000, 16_000)]) expect(await unfit(bomb, 'a.png', 'image/png')).to.equal('tooManyPixels');
  });

  it('is what its bytes say, whatever it is called', async () => {
    const hostile: [string, string, Bytes][] = [
      ['seite.jpg', 'image/jpeg', bytes('<!doctype html><script>alert(1)</script>')], ['bild.png', 'image/png', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['foto.jpg.exe', 'image/jpeg', bytes('MZ', [0x90, 0])], ['archiv.pdf', 'application/pdf', bytes('PK', [3, 4])], ['seite.txt', 'text/plain', bytes(' <html>')], ['a.gif', 'image/gif', bytes('GIF89a/*', [0], '*/=1;alert(1)')],
      ['beides.pdf', 'application/pdf', bytes('%PDF-1.7\n', 'PK', [5, 6], Array<number>(18).fill(0))], ['beides.jpg', 'image/jpeg', bytes([...await raw()], '<script>alert(1)</script>')],
    ];
    for (const [name, type, data] of hostile) expect(await unfit(data, name, type), name).to.equal('wrongType');
    expect(await unfit(new Uint8Array(), 'leer.txt', 'text/plain')).to.equal('empty');
    expect(await unfit(await bufferOf(await photo()), 'bild.pdf', 'application/pdf'), 'a picture called a letter').to.equal('taken as image/jpeg');
    expect(await unfit(bytes('Grüße'), 'brief.txt', ''), 'text without a type').to.equal('taken as text/plain');
  });
});
