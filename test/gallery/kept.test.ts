/**
 * P22: nothing typed is lost on any of the ways in which sending can fail: each form of the gallery, filled in, meets each kind of failure, stands there as it was,
 * with words about it, and is the same again after a reload. `npm test` takes one failure for each form, `npm run access -- kept` every one.
 */
import { expect } from '@open-wc/testing';
import { GalleryStage, isFull } from '../support/gallery-stage.ts';

/** Where a form stands filled in, and what sends it. `reload: false`: it is short, and not kept over a reload. */
const forms: readonly { readonly at: string; readonly send: string; readonly reload?: false }[] = [
  { at: 'claim-form/check', send: 'form .primary' },
  { at: 'order-help/writing', send: '.contact form .primary' },
  { at: 'returns/ask', send: '.answer form .primary' },
  { at: 'order-help/rating', send: 'form .primary', reload: false },
  { at: 'claim/counter', send: '#move .primary', reload: false },
  { at: 'claim/answering', send: 'form .primary' },
  { at: 'claim/appeal', send: '#move form .primary', reload: false },
  { at: 'withdrawal/filled', send: 'form .primary' },
  { at: 'withdrawal/items', send: 'form .primary' },
  { at: 'merchant-desk/accept-check', send: '.deed .primary', reload: false },
  { at: 'merchant-desk/offer-check', send: '.deed .primary', reload: false },
  { at: 'merchant-desk/message', send: 'details form .primary' },
];

const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ status, code, title: code }), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
const reply = (body: string, type: string): Response => new Response(body, { headers: { 'Content-Type': type } });
const failures: Readonly<Record<string, () => Response>> = {
  'the connection is lost': () => Response.error(),
  'the server is down': () => problem(503, 'unavailable'),
  'there were too many requests': () => problem(429, 'too_many_requests', { 'Retry-After': '3600' }),
  'somebody else answers': () => reply('<!doctype html><title>Welcome to nginx</title>', 'text/html'),
  'the answer has another shape': () => reply('{"receipt":5}', 'application/json'),
  'the access cannot be renewed': () => problem(401, 'token_expired'),
  'it is refused': () => problem(409, 'not_possible_now'),
  'the server breaks': () => new Response('', { status: 500 }),
};

/** Everything typed, chosen, added or about to be sent, seen or folded away. */
const filled = (stage: GalleryStage): string[] => stage.parts('input:not([type=file]), textarea, select, .file > .grow > span:first-child, .answers .prose, .deed .offer').map((each) => {
  const field = each as HTMLInputElement;
  return `${each.id || each.className || each.localName}: ${/radio|checkbox/.test(field.type) ? String(field.checked) : 'value' in each ? field.value : each.textContent.replace(/\s+/g, ' ').trim()}`;
});
const said = '.note.bad, .note.wait, .mend:not(:empty)';

describe('what somebody has typed', function () {
  this.timeout(600_000);
  let stage: GalleryStage;
  const counted = { ways: 0, fields: 0 };
  before(async () => { stage = await GalleryStage.open(); await stage.look({ width: 390 }); });
  after(() => {
    stage.close();
    console.log(`P22: ${String(counted.ways)} ways to fail over ${String(forms.length)} forms, ${String(counted.fields)} fields: all kept`);
  });

  for (const [i, { at, send, reload }] of forms.entries()) for (const failure of Object.keys(failures).filter((_, j, all) => isFull || j === i % all.length)) {
    it(`is still there at ${at} when ${failure}`, async () => {
      await stage.show(at, 'de');
      const before = filled(stage);
      expect(before, 'fields').not.to.be.empty;
      const notes = new Set(stage.all(said).map((each) => each.textContent));
      stage.weather(async (request, backend) => (request.method === 'GET' ? backend(request) : failures[failure]!()));
      (await stage.sees(send)).click();
      await stage.until('nobody said that it failed', () => stage.all(said).some((each) => !notes.has(each.textContent)));
      expect(filled(stage)).to.deep.equal(before);
      counted.ways++;
      counted.fields += before.length;
      if (reload === false) return;
      await stage.reload();
      await stage.until(`after a reload there is ${filled(stage).join('; ')}, not ${before.join('; ')}`, () => filled(stage).join() === before.join());
    });
  }
});
