/** The merchant desk narrow and wide, light and dark, in English. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { openDesk } from '../support/desk-harness.ts';
import { pageIn } from '../support/page-light.ts';

describe('the desk, looked at', () => {

  for (const [width, scheme] of [[320, 'dark'], [1280, 'light'], [1280, 'dark']] as const) it(`reads well at ${width}, ${scheme}`, async () => {
    await setViewport({ width, height: 900 });
    pageIn(scheme);
    const { merchant, look } = await openDesk(['R-1004', 'R-1005'], { theme: scheme });
    await look('list');
    await merchant.presses('Jana');
    await merchant.focuses(/^h2 Antrag/);
    await look('case');
    expect(merchant.text.includes('Anträge Ihrer Kundschaft')).to.equal(width === 1280);
  });

  it('speaks English', async () => {
    await setViewport({ width: 320, height: 800 });
    const { merchant, look } = await openDesk(['R-1004'], { locale: 'en' });
    await merchant.presses('Jana');
    await merchant.reads('If you do not answer, the claim counts as granted and you have to refund.');
    await look('English');
  });
});
