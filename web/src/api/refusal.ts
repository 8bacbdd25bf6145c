// What the server says when it says no: RFC 9457 problem+json. A refusal carries the sentence for
// people (`detail`), the code for programs and the faults of single fields.

export interface Fault {
  pointer: string; // JSON pointer into the body ("/estate"), or "?name" for a query parameter
  code: string;
  text: string;
}

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly faults: readonly Fault[];
  readonly request_id: string;

  constructor(status: number, code: string, detail: string, faults: Fault[], request_id: string) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.faults = faults;
    this.request_id = request_id;
  }
}

// Codes of the client itself: the server could not be asked, or answered something unreadable.
export const unreachable = 'client_unreachable';
export const unreadable = 'client_unreadable';

function faultsOf(value: unknown): Fault[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { pointer, code, text } = item as Record<string, unknown>;
    return typeof pointer === 'string' && typeof text === 'string'
      ? [{ pointer, code: typeof code === 'string' ? code : '', text }]
      : [];
  });
}

// The title is the sentence of the kind of refusal; a detail, where there is one, says more of this
// case: "账号已锁定：14:30 后可再试".
function sentenceOf(...said: unknown[]): string {
  const words = said.filter((text): text is string => typeof text === 'string' && text !== '');
  return [...new Set(words)].join('：');
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const request_id = response.headers.get('x-request-id') ?? '';
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) {
    const body = (await response
      .clone()
      .json()
      .catch(() => null)) as Record<string, unknown> | null;
    if (body !== null && typeof body.code === 'string') {
      return new Refusal(
        response.status,
        body.code,
        sentenceOf(body.title, body.detail) || body.code,
        faultsOf(body.faults),
        typeof body.request_id === 'string' ? body.request_id : request_id,
      );
    }
  }
  return new Refusal(response.status, unreadable, '', [], request_id);
}

export function refusalFrom(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(0, unreachable, '', [], '');
}

// "/persons/0/name" -> ["persons", 0, "name"]: the path a form field is known by.
export function pathOf(pointer: string): (string | number)[] {
  return pointer
    .replace(/^[/?]/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : part));
}

// Splits the faults into those whose field is on the form and those that are not: the second kind
// must be shown above the form, for no sentence of the server may be lost.
export function placeFaults(refusal: Refusal, fields: readonly string[]) {
  const known = new Set(fields);
  const at = new Map<string, string[]>();
  const elsewhere: Fault[] = [];
  for (const fault of refusal.faults) {
    const field = pathOf(fault.pointer).join('.');
    const owner = known.has(field) ? field : String(pathOf(fault.pointer)[0] ?? '');
    if (known.has(owner)) at.set(owner, [...(at.get(owner) ?? []), fault.text]);
    else elsewhere.push(fault);
  }
  return { at, elsewhere };
}
