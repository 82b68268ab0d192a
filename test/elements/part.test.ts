/** A part of an element that is fetched later: once, again when it did not arrive, and the element shows it then. */
import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { Part } from '../../src/elements/shared/part.ts';

describe('a part that is fetched later', () => {
  it('is asked for once, and again only when it did not arrive', async () => {
    let asked = 0;
    let shown = 0;
    let online = false;
    const host = { requestUpdate: () => { shown++; } } as ReactiveControllerHost;
    const part = new Part(host, async () => {
      asked++;
      if (!online) throw new TypeError('Failed to fetch dynamically imported module');
      return 'here';
    });
    expect([part.value, part.value, asked]).to.deep.equal([undefined, undefined, 1]);
    await Promise.resolve();
    expect([part.failed, part.value, asked]).to.deep.equal([true, undefined, 1]);
    online = true;
    await part.fetch();
    await part.fetch();
    expect([part.failed, part.value, asked, shown]).to.deep.equal([false, 'here', 2, 2]);
  });
});
