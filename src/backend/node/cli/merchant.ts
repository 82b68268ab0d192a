/**
 * `redress merchant add` takes a shop in and shows its keys once; `redress merchant token` makes a token for an order or for the desk;
 * `redress merchant news` shows what did not reach anybody.
 */
import { parseArgs } from 'node:util';
import { Merchant } from '../../../contract/index.ts';
import { usualRetention } from '../../retention.ts';
import { checkRetention, registerMerchant } from '../../register-merchant.ts';
import { packIn } from './policy.ts';
import { paymentsIn } from './payments.ts';
import { providersIn } from './providers.ts';
import { newSecret, retireCommand, rotateCommand } from './rotate.ts';
import { paymentIn } from '../../tell-checkout.ts';
import { createToken } from '../../tokens.ts';
import { Failure, merchantIn, Misuse, placeOptions, readJsonFile, required, withStore, type Terminal } from './command.ts';

function checkProfile(json: unknown, path: string): void {
  const parsed = Merchant.safeParse(json);
  if (parsed.success) return;
  const places = [...new Set(parsed.error.issues.map((issue) => `/${issue.path.map(String).join('/')}`))];
  throw new Failure(`${path} is not a merchant profile. Look at: ${places.join(', ')}. It needs id (pk_…), name, timeZone, locale, promise and returnPolicy.`);
}

async function add(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { ...placeOptions, file: { type: 'string' }, policy: { type: 'string', default: 'a-to-z' }, origin: { type: 'string', multiple: true, default: [] }, email: { type: 'string' }, webhook: { type: 'string' }, providers: { type: 'string' }, payments: { type: 'string' }, retention: { type: 'string' }, replace: { type: 'boolean', default: false } },
  });
  const file = required(values.file, '--file profile.json');
  const profile = await readJsonFile(file);
  checkProfile(profile, file);
  const policy = values.policy.endsWith('.json') ? await packIn(values.policy) : values.policy;
  const providers = values.providers === undefined ? undefined : providersIn(await readJsonFile(values.providers), values.providers);
  const payments = values.payments === undefined ? undefined : paymentsIn(await readJsonFile(values.payments), values.payments);
  if (values.email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(values.email)) throw new Misuse(`--email ${values.email} is not an address.`);
  const wrong = values.origin.find((origin) => !URL.canParse(origin));
  if (wrong !== undefined) throw new Misuse(`--origin ${wrong} is not an address. Write it like https://shop.example.`);

  return withStore(values, terminal, async (store) => {
    const { id } = Merchant.parse(profile);
    if (!values.replace && await store.readMerchant(id)) throw new Failure(`${id} is here already. To write over it and give it new keys, add --replace; its old keys and tokens stop working.`);
    const secretKey = newSecret.key();
    const tokenSecret = newSecret.token();
    const webhook = values.webhook === undefined ? undefined : { url: values.webhook, secret: newSecret.webhook() };
    await registerMerchant(store, {
      profile, policy, secretKey, tokenSecret, returnOrigins: values.origin,
      ...(values.email === undefined ? {} : { email: values.email }), ...(webhook ? { webhook } : {}), ...(providers ? { providers } : {}), ...(payments ? { payments } : {}),
      ...(values.retention === undefined ? {} : { retention: Number(values.retention) }),
    });
    terminal.say(`publishable key   ${id}`);
    terminal.say(`secret key        ${secretKey}`);
    terminal.say(`token secret      ${tokenSecret}`);
    if (webhook) terminal.say(`webhook secret    ${webhook.secret}`);
    terminal.complain('The secret key is not shown again. Keep both secrets on your server; they never belong in a page.');
    return 0;
  });
}

async function token(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { ...placeOptions, merchant: { type: 'string' }, order: { type: 'string' }, desk: { type: 'boolean', default: false }, hours: { type: 'string', default: '1' } },
  });
  const merchant = required(values.merchant, '--merchant pk_…');
  if (values.desk === (values.order !== undefined)) throw new Misuse('Say for what: --order NUMBER for one order, or --desk for the merchant desk.');
  const hours = Number(values.hours);
  if (!(hours > 0 && hours <= 24)) throw new Misuse(`--hours ${values.hours}: a token lives for more than 0 and at most 24 hours.`);
  return withStore(values, terminal, async (store) => {
    const record = await merchantIn(store, merchant);
    const claims = values.order === undefined ? { role: 'merchant' } as const : { role: 'buyer', order: values.order } as const;
    terminal.say((await createToken(record, claims, new Date(), Math.round(hours * 3600))).token);
    return 0;
  });
}

async function news(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { ...placeOptions, merchant: { type: 'string' } } });
  const merchant = required(values.merchant, '--merchant pk_…');
  return withStore(values, terminal, async (store) => {
    const lost = (await store.listOutbox('given_up', 1000)).filter(({ message }) => (JSON.parse(message.body) as { merchant: string }).merchant === merchant);
    for (const { message, attempts, problem } of lost) terminal.say(`${message.at}  not delivered: ${message.topic} to ${message.to}, order ${(JSON.parse(message.body) as { order: string }).order}, ${attempts} attempts, ${problem ?? ''}`);
    const strays = await store.listStrays(merchant);
    for (const stray of strays) terminal.say(`${stray.at}  ${paymentIn(stray) ? 'payment' : 'chargeback'} without an order: ${stray.provider} ${stray.charges.join(' ')}`);
    if (lost.length + strays.length === 0) terminal.say('Everything has reached somebody.');
    return 0;
  });
}

async function retention(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { ...placeOptions, merchant: { type: 'string' }, days: { type: 'string' } } });
  const merchant = required(values.merchant, '--merchant pk_…');
  return withStore(values, terminal, async (store) => {
    const record = await merchantIn(store, merchant);
    const days = values.days === undefined ? record.retention ?? usualRetention : Number(values.days);
    checkRetention(days);
    if (values.days !== undefined) await store.saveMerchant({ ...record, retention: days });
    terminal.say(`${merchant} keeps orders for ${days} days after the last thing that happened`);
    return 0;
  });
}

export async function merchantCommand([what, ...args]: string[], terminal: Terminal): Promise<number> {
  if (what === 'add') return add(args, terminal);
  if (what === 'token') return token(args, terminal);
  if (what === 'news') return news(args, terminal);
  if (what === 'retention') return retention(args, terminal);
  if (what === 'rotate') return rotateCommand(args, terminal);
  if (what === 'retire') return retireCommand(args, terminal);
  throw new Misuse(`redress merchant ${what ?? ''}: there is “add”, “token”, “rotate”, “retire”, “news” and “retention”.`);
}
