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
    screenshot: 'only-on-failure',
    // A trace of a page that streams may keep its context from ending (playwright issue 16143), and slows every step.
    trace: process.env.PAINEL_E2E_TRACE ? 'retain-on-failure' : 'off',
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
