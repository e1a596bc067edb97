/** The phone's copy of the patrol page, and of the evidence of accepted dispatches: both open without a network. */
const worker = self as unknown as ServiceWorkerGlobalScope;

const PAGE_CACHE = 'minewatch-page-%PRECACHE_VERSION%';
const EVIDENCE_CACHE = 'minewatch-evidence';
/** Written in when the pages are built. */
const FILES = '%PRECACHE_FILES%' as unknown as string[];

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(PAGE_CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('minewatch-page-') && name !== PAGE_CACHE).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/api/v1/evidence/')) event.respondWith(fromCache(EVIDENCE_CACHE, request));
  else if (url.pathname === '/patrol.html') event.respondWith(newestPage(request));
  else if (FILES.includes(url.pathname)) event.respondWith(fromCache(PAGE_CACHE, request));
});

async function fromCache(name: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(name)).match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}

/** A new version reaches the phone as soon as it has a network; without one the old version opens. */
async function newestPage(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.ok) return answer;
  } catch {
    // No network: the copy is what there is.
  }
  return (await (await caches.open(PAGE_CACHE)).match('/patrol.html')) ?? Response.error();
}

export {};
