// Keeps the shell (page, scripts, styles, fonts) so that the application opens without a network.
// Takes over at the next opening, never in the middle of one: a page that is loading keeps its own requests.
// Never touches the API, sign-in, or anything that is not a GET of this origin.
const CACHE = 'amphi-shell-2';
const PRIVATE = ['/api/', '/auth/', '/login', '/logout', '/oauth2/'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(['/', '/icon.svg'])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((n) => n !== CACHE).map((n) => caches.delete(n)))),
  );
});

const keep = async (request, response) => {
  if (response.ok) (await caches.open(CACHE)).put(request, response.clone());
  return response;
};

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (PRIVATE.some((p) => url.pathname.startsWith(p))) return;
  if (url.pathname.startsWith('/assets/')) {
    event.respondWith(
      caches.match(event.request).then((hit) => hit ?? fetch(event.request).then((r) => keep(event.request, r))),
    );
  } else if (event.request.mode === 'navigate') {
    event.respondWith(
      fetch(event.request)
        .then((r) => keep('/', r))
        .catch(() => caches.match('/')),
    );
  }
});
