import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.html': 'text/html' };

/**
 * Opens a page module of this program in headless Chromium, drawing in software so that it runs anywhere.
 *
 * The 2D canvas is kept off the emulated GPU: there it takes three times as long as the scene itself.
 */
export async function open(module) {
  const server = createServer((request, response) => serve(request, response, module)).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-accelerated-2d-canvas'],
  });
  const page = await browser.newPage();
  page.on('pageerror', (problem) => console.error(problem));
  page.on('console', (line) => line.type() === 'error' && console.error(line.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.ready);
  return {
    page,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function serve(request, response, module) {
  const path = normalize(new URL(request.url, 'http://page').pathname);
  if (path === '/') {
    response.setHeader('Content-Type', 'text/html');
    response.end(shell(module));
    return;
  }
  response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
  createReadStream(join(ROOT, path))
    .on('error', () => response.writeHead(404).end())
    .pipe(response);
}

function shell(module) {
  const imports = { three: '/node_modules/three/build/three.module.js', 'three/addons/': '/node_modules/three/examples/jsm/' };
  return `<!doctype html><link rel="icon" href="data:,"><script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">import '/src/${module}'; window.ready = true;</script>`;
}
