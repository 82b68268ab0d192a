// A stand-in for Amazon Pay's checkout.js, written from its documented behaviour and not from its source: it looks its target up in the document, throws
// strings, attaches its own shadow root, sets a cookie on rendering, hears Enter only, reads its size once visible, is grey on a domain nobody
// registered. What it saw is in `window.amazonSaw`; `window.amazonMood` is 'normal', 'grey' or 'throws'.
(() => {
  const saw = window.amazonSaw ??= { rendered: [], started: [], loads: 0 };
  saw.loads++;
  const languages = ['en_GB', 'de_DE', 'fr_FR', 'it_IT', 'es_ES'];
  const need = (is, what) => { if (!is) throw what; };
  window.amazon = { Pay: { renderButton(selector, options) {
    need(options.merchantId, 'merchantId is required');
    need(['EUR', 'GBP'].includes(options.ledgerCurrency), 'ledgerCurrency must be EUR or GBP');
    need(['Home', 'Product', 'Cart', 'Checkout', 'Other'].includes(options.placement), 'placement is required');
    need(!options.checkoutLanguage || languages.includes(options.checkoutLanguage), 'checkoutLanguage is not supported');
    need(['Gold', 'LightGray', 'DarkGray'].includes(options.buttonColor ?? 'Gold'), 'buttonColor is not supported');
    need(['PayAndShip', 'PayOnly', 'SignIn'].includes(options.productType ?? 'PayAndShip'), 'productType is not supported');
    const target = document.querySelector(selector);
    need(target, `no element ${selector}`);
    need(!target.shadowRoot, 'a button was rendered here before');
    document.cookie = 'apay-session-set=stand-in; path=/';
    const root = target.attachShadow({ mode: 'open' });
    const button = Object.assign(document.createElement('div'), { tabIndex: 0, role: 'button', ariaLabel: 'Amazon Pay' });
    root.append(button);
    let act = () => {};
    const grey = window.amazonMood === 'grey';
    const record = { options, size: undefined, selector, target };
    saw.rendered.push(record);
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [sheet];
    const measure = () => {
      const width = target.clientWidth;
      if (!width || record.size) return;
      record.size = { width, height: target.clientHeight };
      sheet.replaceSync(`:host { display: block } div { inline-size: 100%; block-size: 100%; border-radius: 8px; background: ${grey ? '#ccc' : '#ffd814'} }`);
    };
    new IntersectionObserver(measure).observe(target);
    if (!grey) {
      button.addEventListener('click', () => { act(); });
      button.addEventListener('keydown', (event) => { if (event.key === 'Enter') act(); });
    }
    return {
      onClick(handler) { act = handler; },
      updateButtonInfo() {},
      initCheckout(given) {
        const config = given.createCheckoutSessionConfig;
        need(config?.payloadJSON && config.signature && config.publicKeyId && config.algorithm === 'AMZN-PAY-RSASSA-PSS-V2', 'createCheckoutSessionConfig is not complete');
        if (window.amazonMood === 'throws') throw 'The domain is not registered';
        saw.started.push({ ...given, account: options });
      },
    };
  } } };
})();
