/** What somebody may write into a template, right and wrong, for each framework's own type checker: a line each, so that the checker's line numbers say what it minds. */

export interface Written { readonly tag: string; readonly wrong?: string }

export interface Spelling {
  /** The file's name, and what stands before and after the tags. */
  readonly file: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly value: (name: string, code: string) => string;
  readonly on: (event: string, code: string) => string;
  /** TSX asks nobody whether a name with a hyphen is known. */
  readonly anyHyphen?: true;
}

const braces = { value: (name: string, code: string) => `${name}={${code}}`, on: (event: string, code: string) => `on${event}={(event) => { ${code} }}` };
export const spellings: Readonly<Record<'react' | 'vue' | 'svelte', Spelling>> = {
  react: { ...braces, file: 'src/misuse.tsx', before: ["import type {} from 'redress/react';", 'export const all = () => <>'], after: ['</>;'], anyHyphen: true },
  vue: { file: 'src/misuse.vue', before: ['<script setup lang="ts">', "import type {} from 'redress/vue';", '</script>', '<template>'], after: ['</template>'], value: (name, code) => `:${name}="${code}"`, on: (event, code) => `@${event}="(event) => { ${code} }"` },
  svelte: { ...braces, file: 'src/misuse.svelte', before: ['<script lang="ts">', "import type {} from 'redress/svelte';", '</script>'], after: [] },
};

/** Tags in a framework's spelling, and what is wrong with some of them. */
export function writtenFor({ value, on, anyHyphen }: Spelling): Written[] {
  const tag = (name: string, ...attributes: string[]): string => `<${name} ${attributes.join(' ')}></${name}>`;
  const pay = (...attributes: string[]): string => tag('redress-pay-button', ...attributes);
  const help = (...attributes: string[]): string => tag('redress-order-help', ...attributes);
  return [
    { tag: pay('cart-id="c_42"', 'amount="4990"', 'currency="EUR"', 'label="order"', 'return-url="/danke"') },
    { tag: pay(value('amount', '4990'), value('disabled', 'true'), 'id="pay"', 'hidden') },
    { tag: pay(on('redress-paid', 'const order: string | undefined = event.detail.order; void order;'), on('redress-before-pay', 'event.waitUntil(true);')) },
    { tag: help('order="R-1"', 'topic="refund"', 'mode="dialog"', value('getToken', 'async () => String(1)'), value('open', 'false'), on('redress-claim-filed', 'const state: string = event.detail.state; void state;')) },
    { tag: tag('redress-shop', 'api="https://claims.example/v1"', 'merchant="pk_1"', 'theme="auto"', 'consent="granted"') },
    { tag: tag('redress-claim-form', 'order="R-1"', 'ground="not_received"', on('redress-before-claim', 'event.preventDefault();')) },
    { tag: tag('redress-withdrawal', 'mode="form"') },
    { tag: tag('redress-merchant-desk', 'area="withdrawals"', on('redress-answered', 'event.detail.action.toUpperCase();')) },
    { tag: pay(value('amount', '{}')), wrong: 'an amount that is an object' },
    { tag: pay('amount="lots"'), wrong: 'an amount that is no number' },
    { tag: pay('label="ordr"'), wrong: 'a choice that is none' },
    { tag: help('ordr="R-1"'), wrong: 'a misspelt attribute' },
    { tag: help(value('getToken', '() => 1')), wrong: 'a token that is no promise' },
    { tag: help(on('redress-ready', 'event.detail.claim;')), wrong: 'a detail that this event does not bring' },
    { tag: tag('redress-claim-form', 'ground="not_recieved"'), wrong: 'a ground that is none' },
    { tag: tag('redress-shop', 'theme="black"'), wrong: 'a theme that is none' },
    ...(anyHyphen ? [] : [{ tag: help(on('redress-claim-field', '')), wrong: 'an event that nobody fires' }, { tag: pay('cart-idd="c_42"'), wrong: 'a misspelt attribute with a hyphen' }]),
  ];
}
