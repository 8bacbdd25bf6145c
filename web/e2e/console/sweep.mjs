// Every page of the console, for those whose it is: nothing serious for axe, nothing sticking out
// sideways, and a picture of each where pictures are wanted.
import assert from 'node:assert/strict';
import { open, play, read, signInStaff } from './stage.mjs';

const mine = ['/rights', '/own', '/logins'];
const rounds = {
  dispatcher: async (page) => {
    const { rows } = await read(page, '/api/complaints?tab=open&limit=1');
    const estates = await read(page, '/api/registry/estates?limit=1');
    const enterprises = await read(page, '/api/registry/enterprises?limit=1');
    return [
      '/',
      '/complaints',
      '/complaints?tab=overdue',
      `/complaints/${rows[0].id}`,
      '/complaints/catalogue',
      '/estates',
      '/estates?view=map',
      `/estates/${estates.rows[0].id}`,
      '/enterprises',
      `/enterprises/${enterprises.rows[0].id}`,
      '/policy',
      '/nowhere',
    ];
  },
  desk: async (page) => {
    const { rows } = await read(page, '/api/complaints?tab=open&limit=1');
    return ['/', '/complaints/new', `/complaints/${rows[0].id}`, '/channels/hotline'];
  },
  city: async (page) => {
    const values = await read(page, '/api/policy/values');
    const { rows } = await read(page, '/api/policy/versions?limit=1');
    return [
      '/',
      `/policy/key?key=${values.rows[0].key}`,
      '/policy/proposals',
      `/policy/proposals/${rows[0].id}`,
      '/units',
      '/units/1',
      '/changes',
      '/changes/1',
      '/changes/unit?unit=4',
      '/changes/catalogue',
      '/complaints/catalogue',
      '/calendar?year=2026',
      '/deadline',
      '/sheets',
    ];
  },
  sysadmin: async (page) => {
    const { rows } = await read(page, '/api/users?staff=true&limit=1');
    return ['/', '/opening', '/users', `/users/${rows[0].id}`, ...mine];
  },
  auditor: async () => ['/', '/login-log', '/journal'],
};

await play('console sweep', async (page, { clean, fits, shot }) => {
  const found = [];
  const look = (check, name) => check(name).catch((failure) => found.push(failure.message));
  for (const [login, pages] of Object.entries(rounds)) {
    await signInStaff(page, login);
    for (const path of await pages(page)) {
      await open(page, path);
      const name = `${login}${path.replace(/[/?=&.:]+/g, '-').replace(/-$/, '')}`;
      await shot(`console-${name}`);
      await look(clean, name);
      await look(fits, name);
    }
  }
  assert.deepEqual(found, []);
});
