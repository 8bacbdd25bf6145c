// The only place that talks to the server. Types come from the generated contract; whatever goes
// wrong leaves here as a Refusal. A command carries an Idempotency-Key that its form keeps over
// retries, and the version of the row it saw as If-Match.
import createFetch, { type Middleware } from 'openapi-fetch';
import { type Refusal, refusalFrom, refusalOf } from './refusal';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];
// The query of a list: its conditions, cursor and size.
export type QueryOf<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Query } };
}
  ? NonNullable<Query>
  : never;

type Listener = (refusal: Refusal) => void;
const signedOut = new Set<Listener>();

// Called when the server no longer knows the session, whichever request noticed it.
export function onSignedOut(listener: Listener): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

const writers = new Set<(path: string) => void>();

// Called with the path of every deed the server has taken.
export function onWritten(listener: (path: string) => void): () => void {
  writers.add(listener);
  return () => writers.delete(listener);
}

export function written(path: string): void {
  writers.forEach((listener) => listener(path));
}

const refusals: Middleware = {
  // The server takes no write without it, also where there is no body.
  onRequest({ request }) {
    if (request.method !== 'GET' && !request.headers.has('Content-Type')) {
      request.headers.set('Content-Type', 'application/json');
    }
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) {
      if (request.method !== 'GET') written(new URL(request.url).pathname);
      return undefined;
    }
    const refusal = await refusalOf(response);
    if (refusal.status === 401) signedOut.forEach((listener) => listener(refusal));
    throw refusal;
  },
  onError({ error }) {
    return refusalFrom(error);
  },
};

export const api = createFetch<paths>({
  baseUrl: typeof window === 'undefined' ? 'http://127.0.0.1' : window.location.origin,
  credentials: 'same-origin',
  querySerializer: { array: { style: 'form', explode: false } },
});
api.use(refusals);

// crypto.randomUUID is absent where the intranet serves plain HTTP; getRandomValues is not.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function commandHeaders(key: string, version?: number): Record<string, string> {
  return {
    'Idempotency-Key': key,
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  };
}

// Uploads: multipart, with progress, which fetch cannot tell. A file that was sent is no deed yet:
// whoever sends one that is calls `written`.
export function upload<Reply>(
  path: string,
  form: FormData,
  key: string,
  onProgress?: (sent: number, total: number) => void,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => onProgress?.(event.loaded, event.total);
    request.onerror = () => reject(refusalFrom(null));
    request.onload = () => {
      const headers = new Headers({
        'content-type': request.getResponseHeader('content-type') ?? '',
        'x-request-id': request.getResponseHeader('x-request-id') ?? '',
      });
      const text = request.responseText;
      if (request.status >= 200 && request.status < 300) {
        resolve((text === '' ? undefined : JSON.parse(text)) as Reply);
      } else {
        const response = new Response(text, { status: request.status, headers });
        void refusalOf(response).then((refusal) => {
          if (refusal.status === 401) signedOut.forEach((listener) => listener(refusal));
          reject(refusal);
        });
      }
    };
    request.send(form);
  });
}
