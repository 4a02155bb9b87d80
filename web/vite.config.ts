import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockApi } from './mock/plugin';

const gateway = process.env.AMPHI_GATEWAY ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), ...(process.env.AMPHI_MOCK ? [mockApi()] : [])],
  build: { target: 'es2023', chunkSizeWarningLimit: 700 },
  server: process.env.AMPHI_MOCK
    ? {}
    : {
        proxy: {
          '/api': gateway,
          '/auth': gateway,
          '/login': gateway,
          '/logout': gateway,
          '/oauth2': gateway,
        },
      },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'] },
});
