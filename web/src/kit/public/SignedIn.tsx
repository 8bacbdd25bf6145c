// A page that needs a login: asks for one in place, and shows the page as soon as there is one, so
// that nobody loses their way.
import { siteWords } from '@/kit/site_words';
import { said } from '@/kit/said';
import type { ReactNode } from 'react';
import { useWords, words } from '@/kit/words';
import { Page, Waiting } from './parts';
import { PhoneCode } from './PhoneCode';
import { useMe, useSessionCalls } from './session';
const site = said(siteWords, (w) => ({ submit: w.signIn, busy: w.signingIn }));

const own = words(
  {
    ...site['zh-CN'],
    needed: '先登录',
  },
  () => ({
    ...site.en,
    needed: 'Sign in first',
  }),
);

export function SignedIn(props: { title: string; lead?: ReactNode; children: ReactNode }) {
  const w = useWords(own);
  const { me, pending } = useMe();
  const { signIn } = useSessionCalls();
  return (
    <Page title={props.title} lead={props.lead}>
      {pending ? (
        <Waiting />
      ) : me ? (
        props.children
      ) : (
        <section className="sheet">
          <h2>{w.needed}</h2>
          <PhoneCode purpose="login" submit={w.submit} busy={w.busy} onCode={signIn} />
        </section>
      )}
    </Page>
  );
}
