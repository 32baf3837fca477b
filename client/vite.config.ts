/** Builds the page into `dist/client`; in development serves it with hot reload and passes `/api` on to the server. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server writes a fresh nonce into each copy of index.html it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The bundle budget is counted from it.
    manifest: true,
    // Inlined assets would be `data:` addresses, which the content security policy has no need to allow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // The page's own folder is called `api` too: its modules are Vite's, everything else below /api the server's.
    proxy: { '^/api/(?!.*\\.ts(\\?|$))': { target: process.env['ZHITU_API'] ?? 'http://127.0.0.1:7070' } },
  },
});
