/**
 * The mocks of `npm run dev`: the reference backend on a store in this tab, behind MSW's service worker, with the demo shop's server beside it.
 * The store is kept in the tab's session, so that going away to pay and coming back finds it as it was.
 */
import { http, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';
import { createShopServer } from './shop-server.ts';
import { createMemoryFiles, createMemoryStore } from '../src/entries/backend.ts';
import { history } from './history.ts';
import { keepInTab, takeFromTab } from './keep.ts';
import { prepare } from './prepare.ts';
import { scenarios } from './scenarios.ts';
import { situations } from './situations.ts';

async function start() {
  const state = await takeFromTab();
  const backend = await prepare({ store: createMemoryStore(state.store), files: createMemoryFiles(state.files), shop: location.origin, publicUrl: location.origin, situations: [...situations, ...history] });
  const api = async (request: Request): Promise<Response> => {
    const response = await backend.fetch(request);
    if (request.method !== 'GET') await keepInTab(state);
    return response;
  };
  const clock = async (): Promise<Date> => new Date(((await (await api(new Request(`${location.origin}/v1/health`))).json()) as { now: string }).now);
  const shop = createShopServer({ api, now: clock });
  const worker = setupWorker(
    // the page of the hosted checkout comes from the development server (hosted-page.ts): it outlives the page that mocks for it here
    http.all('*/v1/sandbox/checkouts/*', () => passthrough()),
    http.all('*/v1/*', ({ request }) => scenarios[shop.weather()](request, api)),
    // the shop's own address only: elements/shop has a part of that name, too
    http.all('/shop/*', ({ request }) => shop.fetch(request)),
  );
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  return api;
}

/** Resolves to the backend once the mocks answer. */
export const ready = start();
