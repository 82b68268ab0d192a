/** Bad input, line by line: each is refused with its code at its place, and nothing of it is kept. */
import type { Problem, ProblemCode } from '../../../src/contract/index.ts';
import { ok, same } from '../check.ts';
import type { ConformanceCase } from '../mount.ts';
import { answered, caseOf, claimBody, placed } from '../scene.ts';
import { call, done, fresh, refused } from '../talk.ts';

type Spoilt = [what: string, code: ProblemCode, body: unknown, pointer?: string, short?: string];
const message = () => ({ id: fresh('message'), text: 'Hallo' });

const messages: Spoilt[] = [
  ['no JSON', 'malformed_json', 'hello'],
  ['nothing', 'malformed_json', ''],
  ['half of it', 'malformed_json', '{"id":"message-1","text":'],
  ['two of it', 'malformed_json', '{}{}'],
  ['a trailing comma', 'malformed_json', '{"id":"message-1",}'],
  ['bytes that are no UTF-8', 'malformed_json', Uint8Array.from([0x22, 0xff, 0x22])],
  ['null', 'invalid', 'null', '', 'wrong_type'],
  ['a list', 'invalid', '[]', '', 'wrong_type'],
  ['a text', 'invalid', '"text"', '', 'wrong_type'],
  ['an empty object', 'invalid', {}, '/text', 'required'],
  ['no id', 'invalid', { text: 'Hallo' }, '/id', 'required'],
  ['a short id', 'invalid', { ...message(), id: 'short' }, '/id', 'malformed'],
  ['an id with a slash', 'invalid', { ...message(), id: 'message/../1' }, '/id', 'malformed'],
  ['an id that is a number', 'invalid', { ...message(), id: 12_345_678 }, '/id', 'wrong_type'],
  ['an empty text', 'invalid', { ...message(), text: '' }, '/text', 'required'],
  ['a blank text', 'invalid', { ...message(), text: ' \n\t ' }, '/text', 'required'],
  ['a text that is too long', 'invalid', { ...message(), text: 'x'.repeat(10_001) }, '/text', 'too_long'],
  ['a text that is an object', 'invalid', { ...message(), text: { $gt: '' } }, '/text', 'wrong_type'],
  ['an unknown topic', 'invalid', { ...message(), topic: 'weather' }, '/topic', 'not_allowed'],
  ['too many files', 'invalid', { ...message(), files: Array.from({ length: 13 }, () => 'file-000001') }, '/files', 'too_many'],
  ['a file without a name', 'invalid', { ...message(), files: [7] }, '/files/0', 'wrong_type'],
  ['a field nobody knows', 'invalid', { ...message(), admin: true }, '/admin', 'unknown_field'],
  ['a field with a slash and a tilde', 'invalid', { ...message(), 'a/b~c': 1 }, '/a~1b~0c', 'unknown_field'],
  ['a prototype', 'invalid', '{"id":"message-1","text":"x","__proto__":{"polluted":true}}', '/__proto__', 'unknown_field'],
  ['a constructor', 'invalid', '{"id":"message-1","text":"x","constructor":{"prototype":{"polluted":true}}}', '/constructor', 'unknown_field'],
];

const claims: Spoilt[] = [
  ['no lines', 'invalid', { ...claimBody(), lines: [] }, '/lines', 'too_few'],
  ['a quantity of nothing', 'invalid', { ...claimBody(), lines: [{ line: 'lamp', quantity: 0 }] }, '/lines/0/quantity', 'too_small'],
  ['half a lamp', 'invalid', { ...claimBody(), lines: [{ line: 'lamp', quantity: 0.5 }] }, '/lines/0/quantity', 'wrong_type'],
  ['a negative amount', 'invalid', { ...claimBody(), amount: { amount: -1, currency: 'EUR' } }, '/amount/amount', 'too_small'],
  ['an amount beyond counting', 'invalid', { ...claimBody(), amount: { amount: 1e15, currency: 'EUR' } }, '/amount/amount', 'too_large'],
  ['cents of cents', 'invalid', { ...claimBody(), amount: { amount: 1.5, currency: 'EUR' } }, '/amount/amount', 'wrong_type'],
  ['an amount as text', 'invalid', { ...claimBody(), amount: { amount: '4000', currency: 'EUR' } }, '/amount/amount', 'wrong_type'],
  ['a currency in small letters', 'invalid', { ...claimBody(), amount: { amount: 1, currency: 'eur' } }, '/amount/currency', 'malformed'],
  ['a ground nobody knows', 'invalid', { ...claimBody(), ground: 'bad_mood' }, '/ground', 'not_allowed'],
  ['a day that does not exist', 'invalid', { ...claimBody(), facts: { receivedOn: '2026-02-30' } }, '/facts/receivedOn', 'malformed'],
  ['facts nobody asked for', 'invalid', { ...claimBody(), facts: { rich: true } }, '/facts/rich', 'unknown_field'],
];

export const input: ConformanceCase[] = [
  {
    name: 'a bad message is refused at its place, and nothing of it is kept',
    run: async (mount) => {
      const scene = await placed(mount);
      for (const [what, code, body, pointer, short] of messages) {
        const got = await refused(mount, code, 'sendMessage', { params: { order: scene.order }, as: scene.token, body: body as string }, pointer);
        if (short !== undefined) ok(got.body.errors?.some((error) => error.pointer === pointer && error.code === short), `${what}: ${short} at ${pointer ?? ''}, got ${got.text}`);
        ok(!/Invalid input|expected string|zod/i.test(got.text), `${what}: the words of a library came out: ${got.text}`);
      }
      same((await caseOf(mount, scene)).version, 1, 'the version');
      ok(!('polluted' in {}), 'no prototype was changed');
    },
  },
  {
    name: 'brackets fifty thousand deep are refused, and the server lives on',
    run: async (mount) => {
      const scene = await placed(mount);
      const got = await call(mount, 'sendMessage', { params: { order: scene.order }, as: scene.token, body: `{"id":"message-1","text":"x","files":${'['.repeat(50_000)}${']'.repeat(50_000)}}` });
      // whoever reads them says that they do not fit; whoever does not, that this is not read
      ok(['invalid', 'malformed_json'].includes((got.body as Problem).code), `answered ${got.status}: ${got.text.slice(0, 200)}`);
      same((await caseOf(mount, scene)).version, 1, 'the version');
    },
  },
  {
    name: 'a bad claim is refused at its place, and nothing of it is kept',
    run: async (mount) => {
      const scene = await answered(mount);
      const before = (await caseOf(mount, scene)).version;
      for (const [what, code, body, pointer, short] of claims) {
        const got = await refused(mount, code, 'fileClaim', { params: { order: scene.order }, as: scene.token, body: body as Record<string, unknown> }, pointer);
        ok(got.body.errors?.some((error) => error.pointer === pointer && error.code === short), `${what}: ${short ?? ''} at ${pointer ?? ''}, got ${got.text}`);
      }
      same((await caseOf(mount, scene)).version, before, 'the version');
    },
  },
  {
    name: 'all that is wrong is told at once',
    run: async (mount) => {
      const { order, token } = await placed(mount);
      const { body } = await refused(mount, 'invalid', 'sendMessage', { params: { order }, as: token, body: { id: 'x', text: '', topic: 1, more: 2 } });
      same(body.errors?.map(({ pointer }) => pointer).sort(), ['/id', '/more', '/text', '/topic'], 'the places');
    },
  },
  {
    name: 'only JSON that says so is read, up to a mebibyte',
    run: async (mount) => {
      const scene = await placed(mount);
      const sent = { params: { order: scene.order }, as: scene.token };
      for (const type of ['text/plain', 'application/xml', 'multipart/form-data', 'application/jsonp']) {
        await refused(mount, 'media_type_unsupported', 'sendMessage', { ...sent, body: message(), headers: { 'Content-Type': type } });
      }
      await done(mount, 'sendMessage', { ...sent, body: message(), headers: { 'Content-Type': 'application/json; charset=utf-8' } }, 201);
      await refused(mount, 'body_too_large', 'sendMessage', { ...sent, body: JSON.stringify({ ...message(), text: 'x'.repeat(1_048_576) }) });
      same((await caseOf(mount, scene)).messages.length, 1, 'messages');
    },
  },
  {
    name: 'what people write is kept letter by letter',
    run: async (mount) => {
      const scene = await placed(mount);
      const texts = ['<script>alert(1)</script>', "'; drop table events; --", '\u0000 \u0007 null and bell', 'עברית ‫مرحبا‬', '👩‍👩‍👧‍👦 e\u0301', '\ud800 half a pair', '{{constructor}} ${x} %s', ' \n führend und folgend \n '];
      for (const text of texts) await done(mount, 'sendMessage', { params: { order: scene.order }, as: scene.token, body: { id: fresh('message'), text } }, 201);
      same((await caseOf(mount, scene)).messages.map(({ text }) => text), texts, 'the texts');
    },
  },
  {
    name: 'an id that cannot be is simply not there',
    run: async (mount) => {
      const { order, token } = await placed(mount);
      for (const claim of ['x', 'a b c d e f g h', '..%2f..%2f..', '😀😀😀😀😀😀😀😀']) {
        same((await call(mount, 'withdrawClaim', { params: { order, claim }, as: token, body: {} })).status, 404, claim);
      }
    },
  },
];
