// 登录设备: where one is signed in.
import { useRead } from '@/api/read';
import { Page } from '@/kit/console/Page';
import { dateTime } from '@/kit/format';
import { useWords } from '@/kit/words';
import { LoginsTable } from './LoginsTable';
import { identityPageWords } from './words';

export default function LoginsPage() {
  const w = useWords(identityPageWords);
  const session = useRead('/api/session');
  const me = session.data?.me;
  return (
    <Page>
      <section className="panel">
        <p className="hint">
          {w.loginsHint}
          {me && ` ${w.expires} ${dateTime(me.expires_at)}，${w.idle(me.idle_minutes)}。`}
        </p>
        <LoginsTable />
      </section>
    </Page>
  );
}
