/** Properties of an element that are its attributes, as a native element's are: nothing is kept twice. Used by the pay button, of which a page may hold a thousand. */

type Value = string | number | boolean;

const known: string[] = [];

/** Gives a class properties, each of the type of the value it stands with. `null`, `undefined` and `false` take the attribute away. */
export function attributesAsProperties({ prototype }: { prototype: Element }, properties: Readonly<Record<string, Value>>): void {
  for (const [name, kind] of Object.entries(properties)) {
    const attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase();
    known.push(name);
    Object.defineProperty(prototype, name, {
      get(this: Element) {
        const value = this.getAttribute(attribute);
        return kind === false ? value !== null : kind === 0 && value !== null ? Number(value) : value;
      },
      set(this: Element, value: Value | null | undefined) {
        if (value === false || value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value === true ? '' : String(value));
      },
    });
  }
}

/** What was set on an element before its script came. */
export function takeUp(element: object): void {
  for (const name of known) if (Object.hasOwn(element, name)) {
    const value = (element as Record<string, unknown>)[name];
    Reflect.deleteProperty(element, name);
    (element as Record<string, unknown>)[name] = value;
  }
}
