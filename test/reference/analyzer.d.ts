/** What is used of the elements manifest's analyzer, whose own declarations know its plugins only. */
declare module '@custom-elements-manifest/analyzer' {
  import type typescript from 'typescript';
  export function create(options: { readonly modules: readonly object[]; readonly plugins: readonly object[] }): object;
  export const ts: typeof typescript;
}
declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
