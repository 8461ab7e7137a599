import { defineConfig } from '@playwright/test';
import { endpoints } from './e2e/people';

/** Real Chromium against the panel that `PAINEL_ENDPOINTS` tells of; `build e2e` and `build screenshots` run it. */
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'e2e' },
    { name: 'screenshots', testDir: 'screenshots' },
  ],
  outputDir: 'e2e/results',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: endpoints.base_url,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
