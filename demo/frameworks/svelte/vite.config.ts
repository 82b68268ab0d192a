import { defineConfig } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';

// `npm start` in Redress: a claims API, and a shop's server that gives tokens for its buyers' orders
const shop = 'http://127.0.0.1:5180';

export default defineConfig({
  plugins: [svelte()],
  server: { proxy: { '/v1': shop, '/shop': shop, '/pictures': shop } },
});
