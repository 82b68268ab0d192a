/**
 * Paying with Amazon Pay: their official checkout.js in its decoupled mode. Our button asks the shop and opens the checkout first; then their script
 * gets the session, signed on the server, and takes the buyer on. After consent their own button may stand in place of ours.
 * Built on what is documented publicly; docs/pay-button.md says what only a live account can prove.
 */
import type { ClaimsApi } from '../client/claims-api.ts';
import { ClaimsApiError } from '../client/outcome.ts';
import { languageAmong } from '../contract/language.ts';
import type { AmazonPaySession, Money } from '../contract/index.ts';
import { loadScript, preconnect } from './load-script.ts';
import type { LoadScript } from './load-script.ts';
import type { Payment, PaymentMethod, PaymentStep, Place } from './payment-method.ts';

interface AmazonButton { onClick(act: () => void): void; initCheckout(options: object): void }
interface AmazonPay { renderButton(selector: string, options: object): AmazonButton | undefined }
type Account = Pick<AmazonPaySession, 'merchantId' | 'publicKeyId' | 'ledgerCurrency' | 'sandbox' | 'productType'>;

const regions = ['eu', 'na', 'fe'] as const;
type Region = (typeof regions)[number];
const regionOf: Readonly<Record<string, Region>> = { EUR: 'eu', GBP: 'eu', USD: 'na', JPY: 'fe' };
const addressOf = (region: Region): string => `https://static-${region}.payments-amazon.com/checkout.js`;
const addresses = regions.map(addressOf);

// the script throws on any other language
const languages = { de: 'de_DE', en: 'en_GB', es: 'es_ES', fr: 'fr_FR', it: 'it_IT' };
const colors = new Map([['light', 'LightGray'], ['dark', 'DarkGray']]);

/** `{ amount: 4980, currency: 'EUR' }` as they write it: `{ amount: '49.80', currencyCode: 'EUR' }`. */
function estimated({ amount, currency }: Money): object {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return { amount: (amount / 10 ** digits).toFixed(digits), currencyCode: currency };
}

/** What the page itself knows of the merchant's account, from public attributes of the button; without it their button comes with the first session only. */
function accountOf({ attribute, amount }: Place): { account: Account; region: Region } | undefined {
  const merchantId = attribute('amazon-merchant-id');
  const publicKeyId = attribute('amazon-public-key-id');
  const named = regions.find((region) => region === attribute('amazon-region'));
  const region = named ?? regionOf[amount?.currency ?? ''];
  if (!merchantId || !publicKeyId || !amount || !region) return undefined;
  const productType = (['PayAndShip', 'PayOnly', 'SignIn'] as const).find((type) => type === attribute('amazon-product-type')) ?? 'PayAndShip';
  return { region, account: { merchantId, publicKeyId, ledgerCurrency: amount.currency, sandbox: publicKeyId.startsWith('SANDBOX-'), productType } };
}

/** The method over a way to fetch scripts. */
export function amazonPay(load: LoadScript = loadScript): PaymentMethod {
  /** Their button in an element of the page, with our clicks and keys on it: theirs hears Enter only, and nothing when it is greyed out. */
  function render(place: Place, account: Account, shown: boolean): AmazonButton {
    const element = place.mount(shown);
    const language = account.ledgerCurrency === 'EUR' || account.ledgerCurrency === 'GBP' ? languages[languageAmong(languages, place.locale)] : undefined;
    const { Pay } = (globalThis as { amazon?: { Pay?: AmazonPay } }).amazon ?? {};
    const button = Pay?.renderButton(`#${element.id}`, {
      ...account, placement: place.mayShow ? 'Cart' : 'Checkout', buttonColor: colors.get(place.attribute('look') ?? '') ?? 'Gold',
      ...(language ? { checkoutLanguage: language } : {}), ...(place.amount ? { estimatedOrderAmount: estimated(place.amount) } : {}),
    });
    if (!button) throw new ClaimsApiError('unavailable', 'provider_failed');
    if (shown) {
      button.onClick(place.press);
      element.addEventListener('click', place.press);
      element.addEventListener('keydown', (event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        place.press();
      });
    }
    return button;
  }

  async function start({ id, cart, amount, merchant, returnUrl, locale, signal }: Payment, api: ClaimsApi, place: Place): Promise<PaymentStep> {
    const checkout = await api.createCheckout({ id, merchant, cart, amount, method: 'amazon-pay', returnUrl, locale }, { signal, key: id });
    if (checkout.state === 'paid') return { kind: 'paid', checkout };
    if (checkout.state === 'cancelled') return { kind: 'cancelled' };
    const session = checkout.next?.amazonPay;
    if (!session || !addresses.includes(session.script)) throw new ClaimsApiError('unintelligible', 'unreadable_reply');
    if (session.ledgerCurrency !== amount.currency) throw new ClaimsApiError('refused', 'currency_unsupported');
    const { script, payloadJSON, signature, algorithm, ...account } = session;
    await load(script);
    signal.throwIfAborted();
    try {
      render(place, account, false).initCheckout({ createCheckoutSessionConfig: { payloadJSON, signature, algorithm, publicKeyId: account.publicKeyId }, estimatedOrderAmount: estimated(amount) });
    } catch (cause) {
      // their script throws strings; whatever it says, the buyer needs another way
      throw cause instanceof ClaimsApiError ? cause : new ClaimsApiError('unavailable', 'provider_failed', { cause });
    }
    return { kind: 'elsewhere' };
  }

  return {
    name: 'amazon-pay',
    start,
    async prepare(place) {
      const known = accountOf(place);
      const region = known?.region ?? regionOf[place.amount?.currency ?? ''];
      if (!region) return;
      preconnect(addressOf(region));
      await place.seen;
      await load(addressOf(region));
      if (!known || !place.mayShow) return;
      try {
        render(place, known.account, true);
      } catch {
        place.clear();
      }
    },
  };
}
