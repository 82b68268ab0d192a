import { defineConfig } from 'vite';
import vue from '@vitejs/plugin-vue';

// `npm start` in Redress: a claims API, and a shop's server that gives tokens for its buyers' orders
const shop = 'http://127.0.0.1:5180';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('redress-') } } })],
  server: { proxy: { '/v1': shop, '/shop': shop, '/pictures': shop } },
});
