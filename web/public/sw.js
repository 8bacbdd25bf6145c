// The offline copy of the public side, and of nothing else: not the console, not a signed-in
// answer. The page and its files come from the copy made at install; open answers are asked of the
// network first and kept for when there is none. It never sends anything by itself.
// `version` and `files` are filled in by build/precache.mjs from the build's manifest.
const version = 'dev';
const files = [];

const shell = `anju-files-${version}`;
const answers = 'anju-open-answers';

// Open answers that may be kept: the same for everybody, whoever is signed in.
const open = [
  '/api/site',
  '/api/complaints/categories',
  '/api/analytics/complaints',
  '/api/registry/choices',
  '/api/geo/districts',
];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('anju-files-') && name !== shell)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

function ofPublicSide(path) {
  return !/^\/(console|api|screen)(\/|$)/.test(path);
}

async function networkFirst(request) {
  const cache = await caches.open(answers);
  try {
    const answer = await fetch(request);
    const control = answer.headers.get('cache-control') ?? '';
    if (answer.ok && !/no-store/.test(control)) await cache.put(request, answer.clone());
    return answer;
  } catch (failure) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw failure;
  }
}

// A new version is taken as soon as the network has it; the copy is for when there is none.
async function pageFirst(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match('/', { cacheName: shell });
    if (kept) return kept;
    throw failure;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (ofPublicSide(url.pathname)) event.respondWith(pageFirst(request));
  } else if (open.includes(url.pathname)) {
    event.respondWith(networkFirst(request));
  } else if (files.includes(url.pathname)) {
    event.respondWith(
      caches.match(request, { cacheName: shell }).then((kept) => kept ?? fetch(request)),
    );
  }
});
