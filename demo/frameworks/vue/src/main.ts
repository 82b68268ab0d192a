import { createApp } from 'vue';
import App from './App.vue';

createApp(App, { order: 'NR-open' }).mount('#app');
