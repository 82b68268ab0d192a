/** `redress-shop` shows nothing itself: it says once, for all within it, which language and theme they have. */
import { delivered } from '../lives.ts';
import type { Group } from '../state.ts';

export const shop: Group = { element: 'shop', title: 'Shop', states: [
  { id: 'settings', name: 'Language, theme and API from around it', show: async (stage) => {
    const backend = await stage.open([delivered('G-1701')]);
    await stage.mount('redress-pay-button', { cartId: 'c_gallery', amount: 4990, currency: 'EUR', label: 'order', api: backend.buyerApi() });
    await stage.mount('redress-order-help', { order: 'G-1701', api: backend.buyerApi() });
    await stage.mount('redress-withdrawal', { api: backend.buyerApi() });
  } },
] };
