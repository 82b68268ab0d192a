/**
 * The device of a test's visitor: new before each test, with nothing kept on it. What did not arrive is sent again by hand only, until the test says
 * that it is online again, or that it is an impatient one.
 */
import { pace } from '../../src/client/outbox.ts';

const real = { ...pace };

beforeEach(() => {
  for (const key of places()) {
    localStorage.removeItem(key);
    dispatchEvent(new StorageEvent('storage', { key, newValue: null })); // as if another tab had seen to it
  }
  sessionStorage.clear();
  Object.assign(pace, { first: 3_600_000, most: 3_600_000 });
});
after(() => Object.assign(pace, real));

/** Trying again is a matter of milliseconds. */
export const impatient = (): void => { Object.assign(pace, { first: 20, most: 100 }); };

/** The browser says that the connection is back. */
export function online(): void {
  impatient();
  dispatchEvent(new Event('online'));
}

/** What is kept on it. */
export const places = (): string[] => Object.keys(localStorage);
