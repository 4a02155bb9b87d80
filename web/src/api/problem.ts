import type { Fault } from './types';

/** An answer of the API that is not a success, as problem+json tells it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: { field: string; remedy: string }[] = [],
    readonly faults: Fault[] = [],
    readonly figures: Record<string, unknown> = {},
  ) {
    super(detail || code);
    this.name = 'Problem';
  }

  /** What to say beside one field of a form. */
  at(field: string): string | undefined {
    return this.errors.find((e) => e.field === field)?.remedy;
  }
}

/** No answer came, or none that says whether the command was accepted. */
export class Unreachable extends Error {
  constructor(readonly retryAfterMs: number | null = null) {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

/** Told of every answer that leaves a command's outcome unknown. */
export const undecided = new EventTarget();

// 429: not even looked at yet; to be sent again like the others.
const UNDECIDED = new Set([429, 502, 503, 504]);

/** Reads an answer that is not a success; throws always. */
export const fail = async (response: Response): Promise<never> => {
  if (UNDECIDED.has(response.status)) {
    const seconds = Number(response.headers.get('Retry-After'));
    throw new Unreachable(Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null);
  }
  const text = await response.text().catch(() => '');
  let body: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (parsed && typeof parsed === 'object') body = parsed as Record<string, unknown>;
  } catch {
    // Not JSON: a proxy's own page; the status says enough.
  }
  const type = typeof body.type === 'string' ? body.type : '';
  const code = type.startsWith('urn:amphi:refusal:')
    ? type.slice('urn:amphi:refusal:'.length)
    : String(body.title ?? `HTTP_${response.status}`);
  throw new Problem(
    response.status,
    code,
    typeof body.detail === 'string' ? body.detail : '',
    Array.isArray(body.errors) ? (body.errors as Problem['errors']) : [],
    Array.isArray(body.faults) ? (body.faults as Fault[]) : [],
    body.figures && typeof body.figures === 'object' ? (body.figures as Record<string, unknown>) : {},
  );
};
