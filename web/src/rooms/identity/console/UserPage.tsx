// 用户详情: the account, its posts open and ended, its logins.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { CommandForm } from '@/kit/console/CommandForm';
import { DataTable } from '@/kit/console/DataTable';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { sendVerb } from '@/kit/console/verbs';
import { dateTime } from '@/kit/format';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { Timeline } from '@/kit/Timeline';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { LoginsTable } from './LoginsTable';
import { reasonLines, useUserVerbs } from './user_verbs';
import { AccountState } from './UsersPage';
import { identityPageWords } from './words';

type Detail = Schemas['identity.UserDetail'];
type Post = Schemas['identity.PostView'];

const col = columnsOf<Post>();

function Posts({ detail }: { detail: Detail }) {
  const w = useWords(identityPageWords);
  const enums = useEnums();
  const scopes = enums.ScopeKind;
  const verbWords = enums['identity.AccountVerb'];
  const k = useWords(kitWords);
  const [ending, setEnding] = useState<Post | null>(null);
  return (
    <>
      <DataTable<Post>
        label={w.posts}
        rows={detail.posts}
        columns={[
          col.text('name', w.postName),
          col.text('role_title', w.role, { width: 170 }),
          col.show(
            'scope',
            w.scope,
            (post) =>
              `${scopes[post.scope]}${post.region_name === '' ? '' : `（${post.region_name}）`}`,
            { width: 200 },
          ),
          col.show(
            'ended_on',
            w.state,
            (post) =>
              post.ended_on === null ? (
                <Mark tone="good" icon="check">
                  {w.current}
                </Mark>
              ) : (
                `${w.endedOn} ${post.ended_on}`
              ),
            { width: 130 },
          ),
          col.show(
            'end',
            k.actions,
            (post) =>
              post.ended_on === null &&
              detail.may.includes('end_post') && (
                <Button type="link" size="small" danger onClick={() => setEnding(post)}>
                  {verbWords.end_post}
                </Button>
              ),
            { width: 100 },
          ),
        ]}
      />
      <Modal
        open={ending !== null}
        title={`${verbWords.end_post} ${ending?.name ?? ''}`}
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
              sendVerb({ post: '/api/posts/{id}/end' }, { id: ending.id }, body, key)
            }
            onDone={() => setEnding(null)}
            onCancel={() => setEnding(null)}
          >
            {reasonLines}
          </CommandForm>
        )}
      </Modal>
    </>
  );
}

function User({ detail, verb }: Of<Detail>) {
  const w = useWords(identityPageWords);
  const verbWords = useEnums()['identity.AccountVerb'];
  return (
    <DetailPage
      title={`${detail.name}（${detail.login === '' ? detail.phone : detail.login}）`}
      personal="watermark"
      may={detail.may}
      verbs={useUserVerbs(verb)}
    >
      <section className="panel" aria-label={w.basics}>
        <FactList
          facts={[
            [w.name, detail.name],
            [w.phone, detail.phone],
            [w.state, <AccountState key="state" disabled={detail.disabled} />],
            [w.secondFactor, detail.second_factor ? w.setUp : w.notSetUp],
            [w.createdAt, dateTime(detail.created_at)],
            [w.lastLogin, dateTime(detail.last_login_at)],
            detail.locked_until === null ? null : [w.lockedUntil, dateTime(detail.locked_until)],
            detail.deletion_requested_at === null
              ? null
              : [w.deletionRequested, dateTime(detail.deletion_requested_at)],
          ]}
        />
      </section>
      <section className="panel" aria-labelledby="posts">
        <h2 id="posts">{w.posts}</h2>
        <Posts detail={detail} />
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
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/users/{id}'), User);
