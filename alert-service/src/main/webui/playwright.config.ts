import { defineConfig } from '@playwright/test';

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export default defineConfig({
  testDir: 'e2e',
  timeout: 30_000,
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  outputDir: '../../../target/test-results',
  use: {
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS },
    // Ages are relative to the reader's clock, times to the county's zone: a test must not depend on the machine's.
    timezoneId: 'UTC',
    trace: 'off',
  },
  projects: [
    { name: 'wide', use: { viewport: { width: 1920, height: 1080 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
});
