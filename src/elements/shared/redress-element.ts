/**
 * The base of every Redress element: settings from around it, language and theme, `ready`, events.
 * It is as small as it can be because the pay button carries it; it knows neither words nor the claims API.
 */
import { LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { RedressEventMap } from './events.ts';
import { localeAround, settingAround, settingsChanged } from './settings.ts';

export const themes = ['light', 'dark', 'auto'] as const;
const shown = new Set<RedressElement>();
/** One ear for all: a page with a thousand buttons would look through a thousand listeners for each one more. */
const hear = (): void => { for (const element of shown) element.handleEvent(); };
/** Shops that switch their language without a reload switch ours with it. Made when it is first needed: a server that renders the shop's pages has none. */
let pageLanguage: MutationObserver | undefined;

export abstract class RedressElement extends LitElement {
  static override properties: PropertyDeclarations = { locale: {}, theme: {}, api: { attribute: false } };

  /** A BCP 47 tag. Left out: the shop's setting, else the nearest `lang`, else the browser's language. */
  declare locale: string | null;
  /** `light`, `dark` or `auto` (as the device prefers). Left out: the shop's setting, else the page's own `color-scheme`. */
  declare theme: (typeof themes)[number] | null;

  /** A claims API of your own in place of the HTTP one. Each element says of which kind. */
  declare api: object | undefined;

  /** Resolves when the element first shows what it is for (or the calm state in its place). Never rejects. */
  readonly ready: Promise<void>;

  /** The language in use. @internal as `emit`: for the parts of an element that are fetched later. */
  tongue = 'en';
  /** There once a theme was set: most buttons never need it. */
  private internals: ElementInternals | undefined;
  private becomeReady!: () => void;

  constructor() {
    super();
    this.ready = new Promise((resolve) => { this.becomeReady = resolve; });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!shown.size) {
      addEventListener(settingsChanged, hear);
      (pageLanguage ??= new MutationObserver(hear)).observe(document.documentElement, { attributeFilter: ['lang'] });
    }
    shown.add(this);
    this.handleEvent();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.delete(this);
    if (shown.size) return;
    removeEventListener(settingsChanged, hear);
    pageLanguage?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('locale') || changed.has('theme')) this.readSettings();
  }

  /** A setting around the element changed. @internal */
  handleEvent(): void {
    this.readSettings();
    this.requestUpdate();
  }

  /** Says that the element shows what it is for. */
  protected setReady(): void {
    this.becomeReady();
  }

  /** Fires a bubbling, composed event; false when it was cancelled. `detail` is plain JSON. @internal */
  emit<T extends keyof RedressEventMap>(type: T, detail: RedressEventMap[T]['detail'], cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  private readSettings(): void {
    this.tongue = this.locale || localeAround(this);
    const theme = this.theme || settingAround(this, 'theme');
    if (theme) this.internals ??= this.attachInternals();
    for (const name of themes) this.internals?.states[name === theme ? 'add' : 'delete'](name);
  }
}
