/** While developing, demo/script-tag.html comes without a server behind it: its order tokens and its cart are asked of the mocks. */
import { ready } from './start.ts';

await ready;
await fetch('/shop/demo-cart', { method: 'POST' });
for (const element of document.querySelectorAll('[order]:not([token])')) {
  const response = await fetch(`/shop/order-token?order=${encodeURIComponent(element.getAttribute('order') ?? '')}`, { method: 'POST' });
  element.setAttribute('token', ((await response.json()) as { token: string }).token);
}
