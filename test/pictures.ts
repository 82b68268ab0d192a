/** `npm run pictures`: draws the README's picture anew from the built demo, in German, on a phone, light and dark. Run after a change that shows. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemo } from './support/demo-process.ts';
import { openPage } from './support/open-page.ts';
import { chooses, picks, presses, sees, types } from './support/person.ts';
import { photoWithPlace } from './support/photo.ts';

const folder = await mkdtemp(join(tmpdir(), 'redress-pictures-'));
const server = await startDemo(join(folder, 'data'));
const { browser, page } = await openPage();
const shots: string[] = [];

/** The panel as it stands, without the demo around it. */
async function shoot(): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, 400); });
  const panel = await page.$('redress-order-help');
  const image = await panel!.screenshot({ encoding: 'base64' });
  shots.push(`data:image/png;base64,${image}`);
}
async function open(order: string, theme: 'light' | 'dark'): Promise<void> {
  await page.goto('about:blank');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(`${server.url}/#/order/${order}`);
  await page.addStyleTag({ content: '.bar { display: none !important; } body { background: none !important; }' });
}

await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2 });
await writeFile(join(folder, 'schaden.jpg'), photoWithPlace());

await open('R-1001', 'light');
await sees(page, 'Wanderrucksack');
await shoot();

await open('ND-open', 'light');
await presses(page, 'Beschädigt, defekt oder anders als beschrieben');
await presses(page, 'Käuferschutz beantragen');
await chooses(page, 'Beschädigt angekommen');
await presses(page, 'Weiter');
await chooses(page, 'Gaskocher');
await presses(page, 'Weiter');
await presses(page, 'Weiter');
await types(page, 'In Ihren Worten', 'Das Gehäuse ist eingedrückt, der Kocher zündet nicht.');
await picks(page, join(folder, 'schaden.jpg'));
await sees(page, 'hochgeladen');
await shoot();

await open('R-1005', 'dark');
await presses(page, 'Antrag K-');
await sees(page, 'Angebot annehmen');
await shoot();

await open('R-1003', 'dark');
await sees(page, 'Regenjacke');
await shoot();

await page.setViewport({ width: 1560, height: 808, deviceScaleFactor: 1 });
await page.setContent(`<style>body { margin: 0; padding: 24px; display: flex; gap: 24px; align-items: start; background: #eceff3; } div { flex: 1; overflow: hidden; max-block-size: 760px; border-radius: 18px; } img { inline-size: 100%; display: block; }</style>${shots.map((shot) => `<div><img src="${shot}"></div>`).join('')}`);
await page.screenshot({ path: fileURLToPath(new URL('../docs/pictures/journey.png', import.meta.url)), fullPage: true });

await browser.close();
await server.stop();
await rm(folder, { recursive: true });
