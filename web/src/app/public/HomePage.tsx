// The first page: one big way in, then what is already under way, then what the platform is.
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { CityFigures } from '@/rooms/analytics/public/figures';
import { CategoryIcon } from '@/rooms/complaints/public/CategoryIcon';
import { LeftDraft, Often } from '@/rooms/complaints/public/home';
import { Icon, type IconName } from '@/kit/public/Icon';
import { Callout, Page, Waiting } from '@/kit/public/parts';
import { useMe } from '@/kit/public/session';
import { useWords } from '@/kit/words';
import { home } from './words';

const OpenMatters = lazy(async () => ({
  default: (await import('@/rooms/complaints/public/OpenMatters')).OpenMatters,
}));

export function HomePage() {
  const w = useWords(home);
  const { me, pending } = useMe();
  const promises: [icon: IconName, title: string, text: string][] = [
    ['person', w.how_1, w.how_1_text],
    ['clock', w.how_2, w.how_2_text],
    ['star', w.how_3, w.how_3_text],
    ['shield', w.how_4, w.how_4_text],
  ];
  return (
    <Page title={w.title} lead={w.lead} wide>
      <div className="home">
        <div className="stack">
          <Link className="big-entry" to="/file">
            <CategoryIcon picture="other" />
            <span>
              <b>{w.file}</b>
              <span>{w.file_note}</span>
            </span>
            <Icon name="next" />
          </Link>
          <LeftDraft />
          <Often title={w.often} all={w.all} />
          <section className="sheet" aria-labelledby="going">
            <div className="row row-apart">
              <h2 id="going">{w.mine}</h2>
              {me && (
                <Link className="chip-button" to="/mine?tab=all">
                  {w.mine_all}
                </Link>
              )}
            </div>
            {me ? (
              <Suspense fallback={<Waiting />}>
                <OpenMatters none={w.mine_none} />
              </Suspense>
            ) : (
              !pending && (
                <>
                  <p className="soft">{w.mine_sign_in}</p>
                  <Link className="button" to="/login?to=/">
                    {w.sign_in}
                  </Link>
                </>
              )
            )}
          </section>
        </div>
        <div className="stack">
          <LookUp />
          <Callout tone="bad" title={w.urgent}>
            <p>{w.urgent_text}</p>
          </Callout>
          <CityFigures />
        </div>
      </div>
      <section aria-labelledby="how" className="stack-tight">
        <h2 id="how">{w.how}</h2>
        <ul className="promises">
          {promises.map(([icon, title, text]) => (
            <li className="sheet" key={title}>
              <Icon name={icon} />
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ul>
        <p className="soft small">{w.proposed}</p>
      </section>
    </Page>
  );
}

function LookUp() {
  const w = useWords(home);
  const [, navigate] = useLocation();
  const [no, setNo] = useState('');
  function go(event: FormEvent) {
    event.preventDefault();
    navigate(no.trim() ? `/lookup?no=${encodeURIComponent(no.trim())}` : '/lookup');
  }
  return (
    <section className="sheet" aria-labelledby="lookup">
      <h2 id="lookup">{w.lookup}</h2>
      <form className="field" onSubmit={go}>
        <label className="hint" htmlFor="lookup-no">
          {w.lookup_note}
        </label>
        <div className="beside">
          <input
            id="lookup-no"
            placeholder="TS20260305-00000012"
            autoComplete="off"
            value={no}
            onChange={(event) => setNo(event.target.value)}
          />
          <button type="submit" className="button">
            {w.lookup_go}
          </button>
        </div>
      </form>
    </section>
  );
}
