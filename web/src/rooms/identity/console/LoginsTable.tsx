// Open logins: one's own, or those of somebody an officer looks after.
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, commandHeaders, newKey, type Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { deviceOf } from '@/kit/device';
import { dateTime } from '@/kit/format';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';

type Login = Schemas['identity.OpenLogin'];

const col = columnsOf('identity.OpenLogin');
const columns = [
  col.show('since', (login) => <Since login={login} />, { width: 210 }),
  col('last_seen_at'),
  col('address', { width: 140 }),
  col('post_name', { width: 200 }),
  col.show('user_agent', (login) => (
    <span title={login.user_agent}>{deviceOf(login.user_agent)}</span>
  )),
];

function Since({ login }: { login: Login }) {
  const w = useWords(identityPageWords);
  return (
    <>
      {dateTime(login.since)}{' '}
      {login.current && (
        <Mark tone="good" icon="check">
          {w.here}
        </Mark>
      )}
    </>
  );
}

export function LoginsTable({ user }: { user?: number }) {
  const w = useWords(identityPageWords);
  const k = useWords(kitWords);
  const logins = useRead(
    user === undefined ? '/api/session/logins' : '/api/users/{id}/logins',
    user === undefined ? {} : { path: { id: user } },
  );
  const end = useMutation({
    mutationFn: (login: number) => {
      const headers = commandHeaders(newKey());
      return user === undefined
        ? api.DELETE('/api/session/logins/{id}', { params: { path: { id: login } }, headers })
        : api.DELETE('/api/users/{id}/logins/{session}', {
            params: { path: { id: user, session: String(login) } },
            headers,
          });
    },
  });
  return (
    <>
      <RefusalNote error={logins.error ?? end.error} />
      <DataTable<Login>
        label={w.openLogins}
        rows={logins.data?.rows}
        columns={[
          ...columns,
          col.show(
            'end',
            (login) =>
              !login.current && (
                <Button type="link" size="small" danger onClick={() => end.mutate(login.id)}>
                  {w.end}
                </Button>
              ),
            { width: 80, title: () => k.actions },
          ),
        ]}
      />
    </>
  );
}
