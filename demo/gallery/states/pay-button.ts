/** The pay button: its looks, what it says, and what stands below it when paying did not work. */
import { registerPaymentMethod } from '../../../src/entries/index.ts';
import { holding } from '../lives.ts';
import type { Group, Stage, State } from '../state.ts';

/** A method that brings a button of its own into the slot, as wallets do. */
registerPaymentMethod('gallery-wallet', async () => ({
  name: 'gallery-wallet',
  start: () => new Promise<never>(() => undefined),
  prepare: async (place) => {
    await place.seen;
    if (!place.mayShow) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'wallet', textContent: 'Wallet', onclick: place.press });
    place.mount(true).append(button);
  },
}));

const cart = { cartId: 'c_gallery', amount: 4990, currency: 'EUR' };
const shows = (id: string, name: string, set: object = {}): State => ({ id, name, show: async (stage: Stage) => stage.mount('redress-pay-button', { api: (await stage.open()).buyerApi(), ...cart, ...set }) });

/** Pressed, while the claims API answers like this. */
const pressed = (id: string, name: string, weather: Parameters<Awaited<ReturnType<Stage['open']>>['weather']>[0], set: object = {}): State => ({ id, name, show: async (stage) => {
  const shop = await stage.open();
  shop.weather(weather);
  const hand = await stage.mount('redress-pay-button', { api: shop.buyerApi(), ...cart, ...set });
  await hand.presses('button');
  await hand.sees('[part=message]:not(:empty)');
} });

const problem = (status: number, code: string): Response => new Response(JSON.stringify({ status, code, title: code }), { status, headers: { 'Content-Type': 'application/problem+json' } });

export const payButton: Group = { element: 'pay-button', title: 'Pay button', states: [
  shows('start', 'Starts a checkout'),
  shows('gold', 'Gold', { look: 'gold' }),
  shows('light', 'Light', { look: 'light' }),
  shows('dark', 'Dark', { look: 'dark' }),
  shows('outline', 'Outline', { look: 'outline' }),
  shows('order', 'Places the order', { label: 'order' }),
  shows('own-words', 'In the shop’s own words', { text: 'Mit Wallet bezahlen' }),
  shows('disabled', 'Disabled', { disabled: true }),
  shows('disabled-order', 'Disabled, places the order', { disabled: true, label: 'order' }),
  pressed('busy', 'Busy', holding(/checkouts/), { label: 'order' }),
  pressed('refused', 'Refused: the sum has changed', async () => problem(409, 'cart_mismatch')),
  pressed('not-configured', 'Refused: a method nobody registered', 'normal', { method: 'nobody-registered-this' }),
  pressed('unavailable', 'Not to be reached', 'offline'),
  pressed('unavailable-fallback', 'Not to be reached, with the shop’s own way', 'offline', { fallbackUrl: 'https://shop.example/checkout', label: 'order' }),
  pressed('unreadable', 'An answer nobody can read', async () => new Response('<!doctype html>', { status: 200, headers: { 'Content-Type': 'text/html' } })),
  { id: 'method', name: 'A method’s own button in the slot', show: async (stage) => {
    const hand = await stage.mount('redress-pay-button', { api: (await stage.open()).buyerApi(), ...cart, method: 'gallery-wallet', load: 'eager' });
    for (let i = 0; i < 200 && !hand.element.querySelector('.wallet'); i++) await new Promise((resolve) => { setTimeout(resolve, 10); });
  } },
] };
