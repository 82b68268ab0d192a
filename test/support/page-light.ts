/**
 * The page around an element, light or dark by its own `color-scheme`: what an element follows that has no theme of its own. As it was after each test. Asks nothing
 * of the browser, unlike what a device prefers, which not every engine lets a test set.
 */
export function pageIn(light: 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = light;
}
afterEach(() => { document.documentElement.style.colorScheme = ''; });
