// 用户详情: the account, its posts open and ended, its logins.
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { saying } from '@/kit/console/labels';
import { RowVerbs } from '@/kit/console/verbs';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { Timeline } from '@/kit/Timeline';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { LoginsTable } from './LoginsTable';
import { reasonLines, useUserVerbs } from './user_verbs';
import { AccountState, SecondFactor } from './UsersPage';
import { identityPageWords } from './words';

type Detail = Schemas['identity.UserDetail'];
type Post = Schemas['identity.PostView'];

const say = saying(identityPageWords);
const col = columnsOf('identity.PostView');
const columns = [
  col('name'),
  col('role_title', { width: 170 }),
  col.show('scope', (post) => <Scope post={post} />, { width: 200 }),
  col.show('state', (post) => <PostState post={post} />, { width: 130 }),
];

const fact = columnsOf('identity.UserDetail');
const facts = [
  ...fact.all('name', 'phone'),
  fact.show('state', (user) => <AccountState disabled={user.disabled} />),
  fact.show('second_factor', (user) => <SecondFactor row={user} />, {
    title: say((w) => w.secondFactor),
  }),
  ...fact.all('created_at', 'last_login_at'),
  fact('locked_until', { blank: 'left_out' }),
  fact('deletion_requested_at', { blank: 'left_out' }),
];

function Scope({ post }: { post: Post }) {
  const scopes = useEnums().ScopeKind;
  return `${scopes[post.scope]}${post.region_name === '' ? '' : `（${post.region_name}）`}`;
}

function PostState({ post }: { post: Post }) {
  const w = useWords(identityPageWords);
  if (post.ended_on !== null) return w.endedOn(post.ended_on);
  return (
    <Mark tone="good" icon="check">
      {w.current}
    </Mark>
  );
}

function Posts({ detail }: { detail: Detail }) {
  const w = useWords(identityPageWords);
  const verbWords = useEnums()['identity.AccountVerb'];
  const k = useWords(kitWords);
  const may = detail.may.filter((verb) => verb === 'end_post');
  const acting = col.show(
    'end',
    (post) => (
      <RowVerbs
        of="post"
        row={{ id: post.id }}
        may={post.ended_on === null ? may : []}
        verbs={{
          end_post: {
            post: '/api/posts/{id}/end',
            label: verbWords.end_post,
            tone: 'danger',
            hint: post.name,
            fields: reasonLines,
          },
        }}
      />
    ),
    { width: 100, title: () => k.actions },
  );
  return <DataTable label={w.posts} rows={detail.posts} columns={[...columns, acting]} />;
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
        <FactList of={detail} facts={facts} />
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
