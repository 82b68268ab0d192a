// A process in which it is always the same moment: preloaded (`node --import`) into the demo server when pictures are drawn, so that the same code draws the same pictures. Timers go on as always.
const moment = Date.parse('2026-11-21T09:00:00Z');
globalThis.Date = class extends Date {
  constructor(...parts) { super(...(parts.length ? parts : [moment])); }
  static now() { return moment; }
};
