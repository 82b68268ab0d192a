/**
 * The hosted test checkout while developing: a service worker does not see navigations to another page, so this page asks the mock backend
 * for the hosted page, shows it, and sends its form there. In production the backend serves it itself.
 */
import { ready } from './start.ts';

async function show(response: Response): Promise<void> {
  const next = response.headers.get('Location');
  if (next) {
    location.assign(next);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
  document.querySelectorAll('form').forEach((form) => form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form, event.submitter);
    void submit(new URLSearchParams([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))));
  }));
}

async function submit(body: URLSearchParams): Promise<void> {
  await show(await (await ready)(new Request(location.href, { method: 'POST', body })));
}

void ready.then((api) => api(new Request(location.href))).then(show);
