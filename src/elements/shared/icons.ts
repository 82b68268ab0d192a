/** The line icons, 24 by 24, drawn for this project. They decorate words and are hidden from assistive technology. */
import { svg, html } from 'lit';
import type { TemplateResult } from 'lit';

const shapes = {
  truck: 'M3 7h11v9H3zM14 10h4l3 3v3h-7M5.4 18a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0M15.4 18a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0',
  pin: 'M12 21s7-6 7-11a7 7 0 1 0-14 0c0 5 7 11 7 11zM9.5 10a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  alert: 'M12 3 2.5 20h19zM12 10v4M12 17v.2',
  back: 'M9 7H4V2M4.6 7a8.5 8.5 0 1 1-1 7',
  pay: 'M3 6h18v12H3zM3 10h18M7 15h4',
  chat: 'M4 5h16v11H9l-5 4z',
  clock: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 7v5l3 2',
  check: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8 12.5l2.7 2.7L16 9.5',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9.5C7.5 20 4 17 4 12V6zM8.5 12l2.5 2.5 4.5-5',
  next: 'm9 6 6 6-6 6',
  prev: 'm15 6-6 6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
} as const;

export type IconName = keyof typeof shapes;

export const icon = (name: IconName): TemplateResult => html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${shapes[name]} />`}</svg>`;
