// 用户详情: the account, its posts open and ended, its logins.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Descriptions, Modal } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, commandHeaders, type Schemas } from '@/api/client';
import { ButtonsOfMay } from '@/kit/console/ButtonsOfMay';
import { CommandForm } from '@/kit/console/CommandForm';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { dateTime } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { Timeline } from '@/kit/Timeline';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { LoginsTable } from './LoginsTable';
import { ReasonItem, useUserVerbs } from './user_verbs';
import { identityPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Detail = Schemas['identity.UserDetail'];
type Post = Schemas['identity.PostView'];

function Posts({ detail, onChanged }: { detail: Detail; onChanged: () => void }) {
  const w = useWords(identityPageWords);
  const scopes = useEnums().ScopeKind;
  const [ending, setEnding] = useState<Post | null>(null);
  return (
    <>
      <DataTable<Post>
        aria-label={w.posts}
        size="small"
        dataSource={detail.posts}
        rowKey={(post) => post.id}
        columns={[
          { title: w.postName, dataIndex: 'name' },
          { title: w.role, dataIndex: 'role_title', width: 170 },
          {
            title: w.scope,
            width: 200,
            render: (_value, post) =>
              `${scopes[post.scope]}${post.region_name === '' ? '' : `（${post.region_name}）`}`,
          },
          {
            title: w.state,
            width: 130,
            render: (_value, post) =>
              post.ended_on === null ? (
                <Mark tone="good" icon="check">
                  {w.current}
                </Mark>
              ) : (
                `${w.endedOn} ${post.ended_on}`
              ),
          },
          {
            title: '',
            width: 100,
            render: (_value, post) =>
              post.ended_on === null &&
              detail.may.includes('end_post') && (
                <Button type="link" size="small" danger onClick={() => setEnding(post)}>
                  {w.endPost}
                </Button>
              ),
          },
        ]}
      />
      <Modal
        open={ending !== null}
        title={`${w.endPost} ${ending?.name ?? ''}`}
        onCancel={() => setEnding(null)}
        footer={null}
        destroyOnHidden
        width={460}
      >
        {ending !== null && (
          <CommandForm<Schemas['identity.GiveReason'], unknown>
            draft={`post-${ending.id}-end`}
            danger="danger"
            send={(body, key) =>
              api.POST('/api/posts/{id}/end', {
                params: { path: { id: ending.id } },
                body,
                headers: commandHeaders(key),
              })
            }
            onDone={() => {
              setEnding(null);
              onChanged();
            }}
            onCancel={() => setEnding(null)}
          >
            <ReasonItem />
          </CommandForm>
        )}
      </Modal>
    </>
  );
}

function DetailView({ detail }: { detail: Detail }) {
  const w = useWords(identityPageWords);
  const verbWords = useEnums()['identity.AccountVerb'];
  const client = useQueryClient();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['user', detail.id] });
    void client.invalidateQueries({ queryKey: ['list', 'users'] });
  };
  const verbs = useUserVerbs(detail, refresh);
  const shown = detail.may.filter((verb) => verb in verbs);
  return (
    <Page
      title={`${detail.name}（${detail.login === '' ? detail.phone : detail.login}）`}
      personal="watermark"
      extra={shown.length > 0 && <ButtonsOfMay may={shown} verbs={verbs} />}
    >
      <section className="panel" aria-label={w.basics}>
        <Descriptions
          column={{ xs: 1, md: 3 }}
          size="small"
          items={[
            { key: 'name', label: w.name, children: detail.name },
            { key: 'phone', label: w.phone, children: detail.phone },
            {
              key: 'state',
              label: w.state,
              children: (
                <Mark
                  tone={detail.disabled ? 'bad' : 'good'}
                  icon={detail.disabled ? 'stop' : 'check'}
                >
                  {detail.disabled ? w.disabled : w.active}
                </Mark>
              ),
            },
            {
              key: 'factor',
              label: w.secondFactor,
              children: detail.second_factor ? w.setUp : w.notSetUp,
            },
            { key: 'created', label: w.createdAt, children: dateTime(detail.created_at) },
            { key: 'last', label: w.lastLogin, children: dateTime(detail.last_login_at) },
            ...(detail.locked_until === null
              ? []
              : [{ key: 'lock', label: w.lockedUntil, children: dateTime(detail.locked_until) }]),
            ...(detail.deletion_requested_at === null
              ? []
              : [
                  {
                    key: 'deletion',
                    label: w.deletionRequested,
                    children: dateTime(detail.deletion_requested_at),
                  },
                ]),
          ]}
        />
      </section>
      <section className="panel" aria-labelledby="posts">
        <h2 id="posts">{w.posts}</h2>
        <Posts detail={detail} onChanged={refresh} />
      </section>
      {detail.reasons.length > 0 && (
        <section className="panel" aria-labelledby="reasons">
          <h2 id="reasons">{w.reasons}</h2>
          <Timeline
            label={w.reasons}
            steps={detail.reasons.map((kept) => ({
              key: kept.at,
              at: kept.at,
              title: verbWords[kept.verb],
              who: kept.by,
              words: kept.reason,
            }))}
          />
        </section>
      )}
      {detail.may.includes('end_logins') && (
        <section className="panel" aria-labelledby="open-logins">
          <h2 id="open-logins">
            {w.openLogins} {detail.open_logins}
          </h2>
          <LoginsTable user={detail.id} />
        </section>
      )}
    </Page>
  );
}

export default function UserPage() {
  const id = Number(useParams().id ?? '');
  const query = useQuery({
    queryKey: ['user', id],
    queryFn: async () => {
      const { data } = await api.GET('/api/users/{id}', { params: { path: { id } } });
      return data as Detail;
    },
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Outcome error={query.error} retry={() => void query.refetch()} />;
  return <DetailView detail={query.data} />;
}
