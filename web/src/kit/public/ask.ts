// The one client as the public side uses it: an answer is its body, a refusal is thrown, and every
// answer tells the time of the server.
import { api, commandHeaders, newKey } from '@/api/client';
import { serverSaidNow } from './moments';

api.use({
  onResponse({ response }) {
    serverSaidNow(response.headers.get('date'));
    return undefined;
  },
});

export { api };

export async function the<Reply>(answer: Promise<{ data?: Reply }>): Promise<Reply> {
  const { data } = await answer;
  return data as Reply;
}

// `key` is kept by a form over its retries, so that a doubled press is one deed; `version` is the
// row version that was seen.
export function command(key = newKey(), version?: number) {
  return { headers: commandHeaders(key, version) };
}
