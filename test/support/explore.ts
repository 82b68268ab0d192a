/**
 * Goes through the elements of a page, and the mediator's page of the demo, as somebody who presses everything: unfolds, ticks, types into each field, presses each
 * button once. Runs in the page, for tests that ask what can be shown and whether anything breaks, not whether it is right. Knows no element from the inside.
 */
export const explore = `
  globalThis.insideOf = (host) => host.shadowRoot ?? (host.matches('.mediator') ? host : undefined);
  globalThis.everything = function* (root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  };
  globalThis.explore = async (texts, steps, looked) => {
    const pressed = new Map();
    let at = 0;
    const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
    for (let step = 0; step < steps; step++) {
      for (const host of document.querySelectorAll(':is(redress-pay-button, redress-order-help, redress-claim-form, redress-withdrawal, redress-merchant-desk, .mediator)')) {
        if (!insideOf(host)) continue;
        const inside = [...everything(insideOf(host))];
        const seen = inside.filter((each) => each.checkVisibility());
        for (const each of seen) {
          if (each.localName === 'summary' && !each.parentElement.open) each.click();
          if (each.matches('input[type=radio]') && !inside.some((other) => other.name === each.name && other.checked)) each.click();
          if (each.matches('input[type=checkbox]') && !each.checked) each.click();
          if (each.matches('textarea, input:not([type=radio], [type=checkbox], [type=file], [type=date])') && !each.value) {
            each.value = texts[at++ % texts.length];
            each.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            each.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
          }
        }
        const done = pressed.get(host) ?? new Set();
        pressed.set(host, done);
        const button = seen.find((each) => each.matches('button:not([disabled], [aria-disabled=true])') && !done.has(each.textContent + each.id));
        if (button) { done.add(button.textContent + button.id); button.click(); }
      }
      await pause(50);
      looked(globalThis);
    }
  };`;
