// Three pages: `/` for residents and the public, `/console` for staff, `/api/docs` for readers of the
// contract. Hashed files under /assets are immutable; the server sends the precompressed twin
// (build/precompress.mjs).
/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.ANJU_SERVER ?? 'http://127.0.0.1:8080';
const port = Number(process.env.ANJU_WEB_PORT ?? 5580);

// The development server and the preview answer /console/... with console.html and /api/docs with
// docs.html, as the real server does; everything else falls back to the public side.
function pageFallback(): Plugin {
  const rewrite = (url: string | undefined) => {
    if (url !== undefined && /^\/console(\/[^.]*)?(\?.*)?$/.test(url)) return '/console.html';
    return url === '/api/docs' ? '/docs.html' : url;
  };
  return {
    name: 'anju-page-fallback',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        request.url = rewrite(request.url);
        next();
      });
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        request.url = rewrite(request.url);
        next();
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), pageFallback()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port, strictPort: true, proxy: { '/api': server, '/log': server } },
  preview: { port, strictPort: true, proxy: { '/api': server, '/log': server } },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      // A page carries the names of all it may load later: without words in them they are shorter.
      output: { chunkFileNames: 'assets/[hash].js' },
      input: {
        public: fileURLToPath(new URL('./index.html', import.meta.url)),
        console: fileURLToPath(new URL('./console.html', import.meta.url)),
        docs: fileURLToPath(new URL('./docs.html', import.meta.url)),
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/kit/test_setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
