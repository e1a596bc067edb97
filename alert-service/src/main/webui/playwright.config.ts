import { defineConfig } from '@playwright/test';

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Drawing maps in software takes a core: only the tests about the map do it.
  '--disable-gpu',
];

export default defineConfig({
  testDir: 'e2e',
  // Generous: a machine that does other work too must not make a test fail.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  outputDir: '../../../target/test-results',
  use: {
    launchOptions: { executablePath: EXECUTABLE, args: FLAGS },
    // Ages are relative to the reader's clock, times to the county's zone: a test must not depend on the machine's.
    timezoneId: 'UTC',
    trace: 'off',
  },
  projects: [
    { name: 'wide', use: { viewport: { width: 1920, height: 1080 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
});
