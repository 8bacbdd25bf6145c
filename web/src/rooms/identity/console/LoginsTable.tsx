// Open logins: one's own, or those of somebody an officer looks after.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, commandHeaders, newKey, type Schemas } from '@/api/client';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { deviceOf } from '@/kit/device';
import { dateTime } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Login = Schemas['identity.OpenLogin'];

export function LoginsTable({ user }: { user?: number }) {
  const w = useWords(identityPageWords);
  const client = useQueryClient();
  const key = ['logins', user ?? 'own'];
  const logins = useQuery({
    queryKey: key,
    queryFn: async () => {
      const { data } =
        user === undefined
          ? await api.GET('/api/session/logins')
          : await api.GET('/api/users/{id}/logins', { params: { path: { id: user } } });
      return data?.rows ?? [];
    },
  });
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
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <>
      <RefusalNote error={logins.error ?? end.error} />
      <DataTable<Login>
        aria-label={w.logins}
        size="small"
        loading={logins.isPending}
        scroll={{ x: 900 }}
        dataSource={logins.data ?? []}
        rowKey={(login) => login.id}
        columns={[
          {
            title: w.since,
            width: 210,
            render: (_value, login) => (
              <>
                {dateTime(login.since)}{' '}
                {login.current && (
                  <Mark tone="good" icon="check">
                    {w.here}
                  </Mark>
                )}
              </>
            ),
          },
          {
            title: w.lastSeen,
            width: 150,
            render: (_value, login) => dateTime(login.last_seen_at),
          },
          { title: w.address, dataIndex: 'address', width: 140 },
          { title: w.post, dataIndex: 'post_name', width: 200 },
          {
            title: w.agent,
            render: (_value, login) => (
              <span title={login.user_agent}>{deviceOf(login.user_agent)}</span>
            ),
          },
          {
            title: '',
            width: 80,
            render: (_value, login) =>
              !login.current && (
                <Button type="link" size="small" danger onClick={() => end.mutate(login.id)}>
                  {w.end}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
