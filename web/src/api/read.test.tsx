import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { written } from './client';
import { detailOf, followDeeds, listOf, roomOf, useRead } from './read';

// The client takes hold of fetch when it is loaded, so the stand-in has to be there before.
const net = vi.hoisted(() => {
  const held = { answer: (_request: Request): Promise<Response> => Promise.reject(new Error()) };
  globalThis.fetch = (input) => held.answer(input as Request);
  return held;
});

// The network is the seam: how often was each address asked for?
function network(answers: Record<string, () => unknown>) {
  const asked: string[] = [];
  net.answer = (request) => {
    const { pathname, search } = new URL(request.url);
    asked.push(pathname + search);
    return Promise.resolve(Response.json(answers[pathname]?.() ?? {}));
  };
  return asked;
}

function Names() {
  const estate = detailOf('/api/registry/estates/{id}').use(7);
  const rules = useRead('/api/session/rules');
  return (
    <p>
      {estate.data?.name} {rules.data === undefined ? '' : 'rules'}
    </p>
  );
}

describe('what is read', () => {
  it('of the room of a deed is asked again, of other rooms it is not', async () => {
    let name = '凤凰世嘉';
    const asked = network({ '/api/registry/estates/7': () => ({ name }) });
    const client = new QueryClient();
    const stop = followDeeds(client);
    render(
      <QueryClientProvider client={client}>
        <Names />
      </QueryClientProvider>,
    );
    await screen.findByText('凤凰世嘉 rules');
    name = '天一绿海';
    act(() => written('/api/registry/estates/7/buildings'));
    await screen.findByText('天一绿海 rules');
    expect(asked).toEqual([
      '/api/registry/estates/7',
      '/api/session/rules',
      '/api/registry/estates/7',
    ]);
    stop();
  });

  it('under another address belongs to the room whose things it shows', () => {
    expect(roomOf('/api/posts/3/end')).toBe(roomOf('/api/users/3'));
    expect(roomOf('/api/own-data/name')).toBe(roomOf('/api/session'));
    expect(roomOf('/api/complaints/3')).not.toBe(roomOf('/api/registry/estates'));
  });

  it('of a list is one page, with the words of the address and the place it is a list of', async () => {
    const asked = network({
      '/api/registry/estates/7/owners': () => ({ rows: [{ id: 1 }], next: '' }),
    });
    const owners = listOf('/api/registry/estates/{id}/owners', { at: { id: 7 } });
    const page = await owners.read({ state: 'verified' }, { cursor: 'c2', limit: 50 });
    expect(page.rows).toEqual([{ id: 1 }]);
    expect(asked).toEqual(['/api/registry/estates/7/owners?state=verified&cursor=c2&limit=50']);
  });
});
