import { fail, Problem, Unreachable, undecided } from './problem';

/** The CSRF token the gateway put in a cookie that scripts may read. */
export const csrfToken = (cookies: string = document.cookie): string | null => {
  const entry = cookies.split(/;\s*/).find((c) => c.startsWith('XSRF-TOKEN='));
  return entry ? decodeURIComponent(entry.slice('XSRF-TOKEN='.length)) : null;
};

const PATIENCE = 20_000;
const FILE_PATIENCE = 120_000;

/** The text of an answer; what does not come in time is unreachable, and may be asked again. */
const request = async (path: string, init: RequestInit, patienceMs = PATIENCE): Promise<string> => {
  const patience = AbortSignal.timeout(patienceMs);
  const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
  try {
    const response = await fetch(path, { credentials: 'same-origin', redirect: 'error', ...init, signal });
    return response.ok ? await response.text() : await fail(response);
  } catch (cause) {
    if (cause instanceof Problem || cause instanceof Unreachable || init.signal?.aborted) throw cause;
    throw new Unreachable();
  }
};

/** Reads JSON. */
export const get = async <T>(path: string, signal?: AbortSignal, patienceMs?: number): Promise<T> =>
  JSON.parse(await request(path, { headers: { Accept: 'application/json' }, signal }, patienceMs)) as T;

export interface Send {
  method?: 'POST' | 'PUT';
  body?: unknown;
  /** A file goes as it is, in a multipart form. */
  file?: File;
  /** The command's id: the same for every repetition of one intention. */
  key?: string;
  signal?: AbortSignal;
}

/** Sends once; see {@link command} for what must be recorded exactly once. */
export const send = async <T>(
  path: string,
  { method = 'POST', body, file, key, signal }: Send,
): Promise<T> => {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const token = csrfToken();
  if (token) headers['X-XSRF-TOKEN'] = token;
  if (key) headers['Idempotency-Key'] = key;
  let payload: BodyInit | undefined;
  if (file) {
    payload = new FormData();
    payload.append('file', file, file.name);
  } else if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    payload = JSON.stringify(body);
  }
  const text = await request(
    path,
    { method, headers, body: payload, signal },
    file ? FILE_PATIENCE : PATIENCE,
  );
  return (text ? JSON.parse(text) : undefined) as T;
};

export const newKey = (): string => crypto.randomUUID();

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Sends a command until its outcome is known: the same key each time, so that it is recorded at most once.
 *
 * @param patienceMs how long to go on trying; a failover takes about eight seconds
 */
export const command = async <T>(
  path: string,
  options: Send & { key: string },
  patienceMs = 25_000,
  wait: (ms: number) => Promise<void> = pause,
): Promise<T> => {
  const until = Date.now() + patienceMs;
  for (let tries = 0; ; tries++) {
    try {
      return await send<T>(path, options);
    } catch (cause) {
      if (cause instanceof Problem || !(cause instanceof Unreachable)) throw cause;
      undecided.dispatchEvent(new Event('again'));
      const next = cause.retryAfterMs ?? Math.min(4000, 400 * 2 ** tries);
      if (Date.now() + next > until) throw cause;
      await wait(next);
    }
  }
};

/** A query string from what is set. */
export const query = (params: Record<string, string | number | boolean | null | undefined>): string => {
  const set = Object.entries(params).filter(([, v]) => v !== undefined && v !== null && v !== '');
  return set.length ? `?${new URLSearchParams(set.map(([k, v]) => [k, String(v)]))}` : '';
};
