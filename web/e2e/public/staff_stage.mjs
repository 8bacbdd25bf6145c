// Staff of the demo city, by the contract alone: they bring a resident's matter to the point where
// only the resident's rating is missing.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'playwright-core';

const password = process.env.ANJU_PASSWORD ?? 'Anju-demo-2026';

export async function staff(origin, login) {
  const api = await request.newContext({ baseURL: origin });
  const answer = await api.post('/api/session', { data: { login, password } });
  assert.equal((await answer.json()).stage, 'signed_in', login);
  return api;
}

export async function post(api, path, data, version) {
  const answer = await api.post(path, {
    data,
    headers: {
      'Idempotency-Key': randomUUID(),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
  });
  assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

// `resident` is the page's own request context, signed in. Answers the matter's id.
export async function waitsForRating(origin, resident) {
  const { rows } = await (await resident.get(`${origin}/api/registry/my-houses`)).json();
  const house = rows.find(({ state }) => state === 'verified');
  assert.ok(house, 'the demo resident has a verified house');
  let it = await post(resident, `${origin}/api/complaints`, {
    kind: 'complaint',
    category: '0501',
    text: '西门岗亭连续两晚没有人值班，外来车辆随便进出。',
    estate: house.estate,
    house: house.house,
  });
  const path = `/api/complaints/${it.id}`;
  for (const [lead, reviewer] of [
    ['enterprise', 'community'],
    ['street', 'district'],
  ]) {
    const api = await staff(origin, lead);
    const seen = await api.get(path);
    if (!seen.ok() || !(await seen.json()).may.includes('sign')) continue;
    const step = async (verb, data) => (it = await post(api, `${path}/${verb}`, data));
    await step('signature', {});
    await step('contact', { way: 'phone', words: '已与诉求人通话，了解了当天情况。' });
    await step('reply', {
      words:
        '经核实，西门岗两晚缺人是夜班请假未补所致。已补足夜班两人并调取出入记录核对；' +
        '依据物业服务合同秩序维护条款，今后缺岗一小时内由班长顶岗。',
      files: [],
    });
    const checker = await staff(origin, reviewer);
    await post(checker, `${path}/passing`, { words: '' });
    return it.id;
  }
  throw new Error('no demo unit leads the matter');
}
