import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

// `npm start` in Redress: a claims API, and a shop's server that gives tokens for its buyers' orders
const shop = 'http://127.0.0.1:5180';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/v1': shop, '/shop': shop, '/pictures': shop } },
});
