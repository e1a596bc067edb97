import type { Plugin } from 'vite';
import { createHash } from 'node:crypto';

/**
 * Writes into the service worker which files the patrol page is made of, so that the phone has all of them after one
 * visit, and drops the old ones with a new version.
 */
export function precachePatrol(): Plugin {
  return {
    name: 'precache-patrol',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const needed = new Set<string>();
        const visit = (file: string) => {
          const part = bundle[file];
          if (needed.has(file) || part?.type !== 'chunk') return;
          needed.add(file);
          part.viteMetadata?.importedCss.forEach((css) => needed.add(css));
          part.viteMetadata?.importedAssets.forEach((asset) => needed.add(asset));
          part.imports.forEach(visit);
        };
        const entry = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry && part.name === 'patrol');
        const worker = bundle['patrol-worker.js'];
        if (!entry || worker?.type !== 'chunk') this.error('the patrol page or its worker is missing from the bundle');
        visit(entry.fileName);
        const files = ['/patrol.html', '/patrol.webmanifest', '/icon.svg', ...[...needed].sort().map((file) => `/${file}`)];
        const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
        worker.code = worker.code
          .replace(/(["'`])%PRECACHE_FILES%\1/, JSON.stringify(files))
          .replace('%PRECACHE_VERSION%', version);
      },
    },
  };
}
