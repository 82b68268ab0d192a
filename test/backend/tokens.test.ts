/**
 * Promise P10: a token is what the merchant signed, for one order and one purpose, with the one algorithm there is. Public vectors of JWS lie outside the
 * repository (`CORPORA`, else `../shared/corpora`); a set of our own is made here. Secrets are changed while tokens of both are about.
 */
import assert from 'node:assert/strict';
import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { payloadOf, secretBytes } from '../../src/backend/signed.ts';
import { createToken, registerMerchant } from '../../src/entries/backend.ts';
import { retired, rotated } from '../../src/backend/rotate.ts';
import { codeOf, openShop, order, secretKey } from './support/shop.ts';

interface Group { readonly private?: JsonWebKey & { alg?: string; use?: string }; readonly public?: JsonWebKey & { alg?: string }; readonly tests: readonly { tcId: number; comment: string; jws: string; result: string }[] }

/** Characters that are none of base64url make a token no token (RFC 7515, section 2; RFC 4648, section 3.3), though the set takes two of these. */
const strict = (jws: unknown): boolean => typeof jws === 'string' && /^[\w-]+\.[\w-]*\.[\w-]*$/.test(jws);

/** What somebody who mistakes a public key for a secret would check with. */
function mistakes(key: JsonWebKey): Uint8Array[] {
  const texts = [JSON.stringify(key), ...['x', 'n', 'y', 'e'].map((name) => key[name] as string | undefined ?? 'none')];
  const bytes = [...texts.map(secretBytes), ...['x', 'n'].filter((name) => key[name] !== undefined).map((name) => new Uint8Array(Buffer.from(key[name] as string, 'base64url')))];
  if (key.kty === 'EC') bytes.push(new Uint8Array(Buffer.concat([Buffer.of(4), Buffer.from(key.x ?? '', 'base64url'), Buffer.from(key.y ?? '', 'base64url')])));
  const known = createPublicKey({ key, format: 'jwk' });
  return [...bytes, secretBytes(known.export({ type: 'spki', format: 'pem' }).toString()), new Uint8Array(known.export({ type: 'spki', format: 'der' }))];
}

/** The verdicts on all vectors that are not what they should be: taken where the vector is bad or its algorithm is none of ours, or refused where it is good. */
async function wrongVerdicts(groups: readonly Group[]): Promise<{ wrong: string[]; taken: number; count: number; torn: number }> {
  const wrong: string[] = [];
  let [taken, count, torn] = [0, 0, 0];
  for (const { private: key, public: known, tests } of groups) {
    const ours = key?.kty === 'oct' && key.use !== 'enc';
    const secrets = ours ? [new Uint8Array(Buffer.from(String(key.k), 'base64url'))] : mistakes(known ?? {});
    for (const { tcId, comment, jws, result } of tests) {
      // the set calls the same bytes good in one place and bad in another: of these only the first is a question
      if (result === 'invalid' && tests.some((other) => other.result === 'valid' && other.jws === jws)) {
        torn++;
        continue;
      }
      const good = ours && result === 'valid' && strict(jws);
      const is = await payloadOf(jws, secrets) !== undefined;
      count++;
      if (is) taken++;
      if (is !== good) wrong.push(`${tcId} ${comment}: ${is ? 'taken' : 'refused'}`);
    }
  }
  return { wrong, taken, count, torn };
}

const folder = process.env['CORPORA'] ?? '../shared/corpora';
const vectors = await readFile(join(folder, 'jws', 'json_web_signature_test.json'), 'utf8').catch(() => undefined);
if (vectors === undefined) console.log(`P10: the public JWS vectors are not at ${folder} (CORPORA): they were not run, only the set of our own`);
else {
  test('P10: every verdict on the public JWS vectors is right', async () => {
    const { wrong, taken, count, torn } = await wrongVerdicts((JSON.parse(vectors) as { testGroups: Group[] }).testGroups);
    console.log(`P10: ${count} public JWS vectors, ${taken} taken, ${count - taken} refused, ${wrong.length} wrong verdicts (other algorithms than HS256 have to be refused, so have two with signs outside base64url; ${torn} more contradict the set itself, being the bytes of a good one, and were left out)`);
    assert.deepEqual(wrong, []);
  });
}

const encoded = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const signedWith = (secret: string | Buffer, head: unknown, body: unknown, hash = 'sha256'): string => {
  const text = `${encoded(head)}.${encoded(body)}`;
  return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
};

test('P10: only HS256 with the merchant’s secret is a token, in a set of our own', async () => {
  const shop = await openShop();
  const secret = 'backend-tests-token-secret-0123456789';
  const now = Math.floor(shop.clock.now.getTime() / 1000);
  const head = { alg: 'HS256', typ: 'JWT' };
  const body = { merchant: 'pk_nordlicht', role: 'buyer', order, aud: 'redress', iat: now, exp: now + 900 };
  const good = signedWith(secret, head, body);
  const [first = '', second = '', third = ''] = good.split('.');
  const read = async (token: string) => (await shop.call('GET', `/v1/orders/${order}`, { as: token })).status;
  const takes: Record<string, string> = {
    'as it is': good, 'with another header beside': signedWith(secret, { ...head, kid: 'k1' }, body), 'for several audiences': signedWith(secret, head, { ...body, aud: ['shop', 'redress'] }),
    'by a server whose clock is a minute ahead': signedWith(secret, head, { ...body, iat: now + 60 }), 'in its last second': signedWith(secret, head, { ...body, iat: now - 899, exp: now + 1 }),
  };
  const refuses: Record<string, string> = {
    'without a signature': `${first}.${second}.`, 'without its last part': `${first}.${second}`, 'with a fourth part': `${good}.${third}`, 'with an empty fourth part': `${good}.`, 'cut short': good.slice(0, -1), 'with another last letter': `${good.slice(0, -2)}${good.at(-2) === 'A' ? 'B' : 'A'}${good.at(-1)}`,
    'in three parts of nothing': '..', 'with alg none': `${encoded({ alg: 'none' })}.${second}.`, 'with alg None and a signature': `${encoded({ alg: 'None' })}.${second}.${third}`, 'without an alg': signedWith(secret, { typ: 'JWT' }, body), 'with alg hs256': signedWith(secret, { alg: 'hs256' }, body),
    'with HS384': signedWith(secret, { alg: 'HS384' }, body, 'sha384'), 'with HS512': signedWith(secret, { alg: 'HS512' }, body, 'sha512'), 'saying HS512, signed with HS256': signedWith(secret, { alg: 'HS512' }, body), 'with RS256 in its header': signedWith(secret, { alg: 'RS256' }, body),
    'with the key it brings along': signedWith('attacker-secret-0123456789-0123456789', { ...head, jwk: { kty: 'oct', k: encoded('attacker-secret-0123456789-0123456789') } }, body),
    'with an empty secret': signedWith('', head, body), 'with a critical header nobody knows': signedWith(secret, { ...head, crit: ['x'], x: 1 }, body), 'with an unencoded payload': signedWith(secret, { ...head, b64: false, crit: ['b64'] }, body),
    'with another merchant in it': signedWith(secret, head, { ...body, merchant: 'pk_other' }), 'with a merchant that is a list': signedWith(secret, head, { ...body, merchant: ['pk_nordlicht'] }), 'with a merchant called __proto__': signedWith(secret, head, { ...body, merchant: '__proto__' }),
    'with a blank in it': `${first}. ${second}.${third}`, 'with padding': `${good}=`, 'with bits that mean nothing': good.slice(0, -1) + String.fromCharCode(good.charCodeAt(good.length - 1) + 1),
    'for a desk': signedWith(secret, head, { ...body, role: 'merchant' }), 'for the mediator': signedWith(secret, head, { ...body, role: 'mediator' }), 'whose times are text': signedWith(secret, head, { ...body, exp: String(body.exp) }), 'without an end': signedWith(secret, head, { ...body, exp: undefined }),
    'that never ends': signedWith(secret, head, `{"merchant":"pk_nordlicht","role":"buyer","order":"${order}","aud":"redress","iat":${now},"exp":1e999}`), 'that begins tomorrow': signedWith(secret, head, { ...body, nbf: now + 80_000, exp: now + 86_000 }),
    'that is over': signedWith(secret, head, { ...body, iat: now - 900, exp: now }), 'whose payload is no JSON': signedWith(secret, head, 'Alva'), 'whose payload is null': signedWith(secret, head, 'null'),
  };
  const wrong: string[] = [];
  for (const [what, token] of Object.entries(takes)) if (await read(token) !== 200) wrong.push(`refused: ${what}`);
  for (const [what, token] of Object.entries(refuses)) if (await read(token) !== 401) wrong.push(`taken: ${what}`);
  console.log(`P10: ${Object.keys(takes).length + Object.keys(refuses).length} tokens of our own, ${wrong.length} wrong verdicts`);
  assert.deepEqual(wrong, []);
  const other = (await createToken(shop.merchant, { role: 'buyer', order: 'R-1002' }, shop.clock.now)).token;
  assert.equal(await read(other), 404, 'a token is for one order');
});

test('P10: a token lives a quarter of an hour unless somebody asks for more', async () => {
  const shop = await openShop();
  const { token } = await createToken(shop.merchant, { role: 'buyer', order }, shop.clock.now);
  const read = () => shop.call('GET', `/v1/orders/${order}`, { as: token });
  shop.clock.now = new Date(shop.clock.now.getTime() + 899_000);
  assert.equal((await read()).status, 200);
  shop.clock.now = new Date(shop.clock.now.getTime() + 1000);
  assert.equal(await codeOf(await read()), 'token_expired');
});

test('P10: while a token secret is being replaced both hold; once the former is retired only the new one does', async () => {
  const shop = await openShop();
  const read = async (token: string) => (await shop.call('GET', `/v1/orders/${order}`, { as: token })).status;
  const before = (await createToken(shop.merchant, { role: 'buyer', order }, shop.clock.now)).token;
  const both = await rotated(shop.merchant, 'token', 'the-next-token-secret-of-this-shop-0123');
  await shop.store.saveMerchant(both);
  const after = (await createToken(both, { role: 'buyer', order }, shop.clock.now)).token;
  assert.deepEqual([await read(before), await read(after)], [200, 200]);
  await assert.rejects(rotated(both, 'token', 'and-yet-another-token-secret-0123456789'), /retire the former/);
  await shop.store.saveMerchant(retired(both, 'token'));
  assert.deepEqual([await read(before), await read(after)], [401, 200]);
  assert.throws(() => retired(retired(both, 'token'), 'token'), /only one/);
});

test('P10: while a secret key is being replaced both open the same shop, and its replies are the same under either', async () => {
  const shop = await openShop();
  const [next, sent] = ['sk_next_backend_tests_0123456789', { body: { expiresIn: 600 }, key: 'once' }];
  const ask = (as: string) => shop.call('POST', `/v1/merchant/orders/${order}/order-tokens`, { ...sent, as });
  const first = await ask(secretKey);
  const both = await rotated(shop.merchant, 'key', next);
  await shop.store.saveMerchant(both);
  const [second, third] = [await ask(next), await ask(secretKey)];
  assert.deepEqual([second.headers.get('Idempotency-Replayed'), third.headers.get('Idempotency-Replayed')], ['true', 'true']);
  const text = await first.text();
  assert.deepEqual([await second.text(), await third.text()], [text, text]);
  await shop.store.saveMerchant(retired(both, 'key'));
  assert.deepEqual([(await ask(next)).status, await codeOf(await ask(secretKey))], [201, 'key_invalid']);
  assert.equal(await shop.store.findMerchantByKey(both.former?.keyHash ?? ''), undefined);
  await registerMerchant(shop.store, { profile: both.profile, policy: 'a-to-z', secretKey: 'sk_written_over_0123456789', tokenSecret: 'x'.repeat(32) });
  assert.equal(await codeOf(await ask(next)), 'key_invalid', 'writing over a shop ends whatever held before');
});
