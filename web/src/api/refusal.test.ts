import { describe, expect, it } from 'vitest';
import {
  pathOf,
  placeFaults,
  Refusal,
  refusalFrom,
  refusalOf,
  unreachable,
  unreadable,
} from './refusal';

const problem = (body: object, status = 422) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'x-request-id': 'r-header' },
  });

describe('what the server says no with', () => {
  it('keeps its sentence, its code, its faults and its request id', async () => {
    const refusal = await refusalOf(
      problem({
        code: 'body_invalid',
        detail: '提交的内容有误',
        faults: [{ pointer: '/text', code: 'too_short', text: '至少 5 个字' }],
        request_id: 'r-1',
      }),
    );
    expect(refusal).toMatchObject({
      status: 422,
      code: 'body_invalid',
      message: '提交的内容有误',
      request_id: 'r-1',
      faults: [{ pointer: '/text', code: 'too_short', text: '至少 5 个字' }],
    });
  });

  it.each([
    [{ title: '答复过于简单', detail: '' }, '答复过于简单'],
    [{ title: '账号已锁定', detail: '14:30 后可再试' }, '账号已锁定：14:30 后可再试'],
    [{ title: '', detail: '' }, 'x'],
  ])('says the sentence of the kind, then what this case adds: %j', async (said, message) =>
    expect(await refusalOf(problem({ code: 'x', ...said }))).toMatchObject({ message }),
  );

  it('is unreadable when a proxy answers with a page', async () => {
    const page = new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } });
    expect(await refusalOf(page)).toMatchObject({ status: 502, code: unreadable });
  });

  it('is unreachable when nothing answered', () =>
    expect(refusalFrom(new TypeError('fetch failed'))).toMatchObject({ code: unreachable }));

  it.each([
    ['/text', ['text']],
    ['/houses/2/area', ['houses', 2, 'area']],
    ['?limit', ['limit']],
    ['/a~1b', ['a/b']],
    ['', []],
  ])('a pointer %s names the field %j', (pointer, path) => expect(pathOf(pointer)).toEqual(path));

  it('puts a fault of an unknown field above the form, never nowhere', () => {
    const refusal = new Refusal(
      422,
      'x',
      'x',
      [
        { pointer: '/text', code: 'a', text: '太短' },
        { pointer: '/place/lat_e6', code: 'b', text: '超出范围' },
        { pointer: '/odd', code: 'c', text: '不认识' },
      ],
      'r',
    );
    const { at, elsewhere } = placeFaults(refusal, ['text', 'place']);
    expect(at.get('text')).toEqual(['太短']);
    expect(at.get('place')).toEqual(['超出范围']);
    expect(elsewhere.map((fault) => fault.pointer)).toEqual(['/odd']);
  });
});
