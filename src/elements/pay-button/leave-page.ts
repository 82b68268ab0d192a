/**
 * Sends the buyer on to where they pay, always in this tab: in-app browsers block popups. And notices when they are still here, or here again: a provider
 * that never answers, a popup of its own script that was closed, the browser's back button. Used by the payer; knows no method.
 */
import type { PaymentStep } from '../../checkout/payment-method.ts';

type Leaving = Extract<PaymentStep, { kind: 'redirect' | 'post' | 'elsewhere' }>;

/** Milliseconds after a provider's popup closed until its script has taken the page on, if it will. */
const afterPopup = 2_000;

/** A plain form, so that the browser goes there as after a submit. Sent by the prototype's own method: a field may be called `submit`. */
function sendForm(action: string, fields: Readonly<Record<string, string>>): void {
  const form = Object.assign(document.createElement('form'), { method: 'post', action, hidden: true });
  for (const [name, value] of Object.entries(fields)) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  document.body.append(form);
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}

/** How the page is left, and how long that may take: a test's page must not go anywhere, nor wait. */
export const way = {
  open: (url: string): void => { location.assign(url); },
  send: sendForm,
  /** Milliseconds that a page which was sent away may still be looked at. */
  patience: 20_000,
  /** Milliseconds that fetching a method's own code may take. */
  arrival: 20_000,
};

export const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** Goes; resolves only when the buyer did not: `silent` when nothing came of it, `back` when they closed what had opened or used the back button. */
export function leavePage(step: Leaving, signal: AbortSignal): Promise<'silent' | 'back'> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const listen = { signal: AbortSignal.any([signal, done.signal]) };
    const end = (how: 'silent' | 'back'): void => { clearTimeout(timer); done.abort(); resolve(how); };
    let timer: ReturnType<typeof setTimeout>;
    const wait = (ms: number, how: 'silent' | 'back'): void => {
      clearTimeout(timer);
      // a hidden page, or one below a provider's popup, is waiting for its buyer, not for its provider
      timer = setTimeout(() => { if (document.hidden || (step.kind === 'elsewhere' && !document.hasFocus())) wait(ms, how); else end(how); }, ms);
    };
    wait(way.patience, 'silent');
    if (step.kind === 'elsewhere') addEventListener('blur', () => { addEventListener('focus', () => { wait(afterPopup, 'back'); }, { ...listen, once: true }); }, { ...listen, once: true });
    addEventListener('pageshow', (event) => { if (event.persisted) end('back'); }, listen);
    signal.addEventListener('abort', () => { clearTimeout(timer); });
    if (step.kind === 'redirect') way.open(step.url);
    if (step.kind === 'post') way.send(step.action, step.fields);
  });
}
