import { defineConfig } from 'vitest/config';
import { precachePatrol } from './build/precache.ts';

const services = process.env['MINEWATCH_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [precachePatrol()],
  // MapLibre starts its worker as a module.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: {
        index: 'index.html',
        wall: 'wall.html',
        patrol: 'patrol.html',
        review: 'review.html',
        registry: 'registry.html',
        'patrol-worker': 'src/patrol/worker.ts',
      },
      // A service worker must keep its name and stand at the root.
      output: { entryFileNames: (chunk) => (chunk.name === 'patrol-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { proxy: Object.fromEntries(['/api', '/auth', '/login', '/logout'].map((path) => [path, services])) },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
});
