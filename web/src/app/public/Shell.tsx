// The frame around every public page: skip link, top with 长辈版 and language, offline banner, the
// page, the four ways at the bottom, the site marks.
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { onSignedOut } from '@/api/client';
import { Icon, type IconName } from '@/kit/public/Icon';
import { useMe, useSessionCalls } from '@/kit/public/session';
import { useElder } from '@/kit/public/settings';
import { useSite } from '@/kit/public/site';
import { setLanguage, useLanguage, useWords } from '@/kit/words';
import { site as siteWords } from './words';

function subscribeOnline(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function Shell({ children }: { children: ReactNode }) {
  const w = useWords(siteWords);
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const site = useSite();
  const { me } = useMe();
  const { noticedSignedOut } = useSessionCalls();

  useEffect(() => onSignedOut(() => void (me && noticedSignedOut())), [me, noticedSignedOut]);

  return (
    <div className="frame">
      <a className="skip" href="#content">
        {w.skip}
      </a>
      <Top signedIn={me !== null} />
      <div role="status">
        {!online && (
          <p className="offline">
            <Icon name="offline" /> {w.offline}
          </p>
        )}
      </div>
      {site.demo && <p className="demo">{w.demo}</p>}
      {children}
      <Foot />
    </div>
  );
}

function Top({ signedIn }: { signedIn: boolean }) {
  const w = useWords(siteWords);
  const language = useLanguage();
  const elder = useElder();
  return (
    <header className="top">
      <div className="top-in">
        <Link className="brand" to="/">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="6" fill="#0a3468" />
            <path
              d="M16 6 5 15h3v11h16V15h3z"
              fill="none"
              stroke="#fff"
              strokeWidth="2"
              strokeLinejoin="round"
            />
            <path
              d="m12 19 3 3 6-6"
              fill="none"
              stroke="#fff"
              strokeWidth="2"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
          <span>
            {w.brand}
            <small>{w.brand_long}</small>
          </span>
        </Link>
        <Tabs />
        <div className="top-links">
          {elder.size === null && (
            <button type="button" className="chip-button framed" onClick={elder.turnOn}>
              {w.elder_on}
            </button>
          )}
          <button
            type="button"
            className="chip-button"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => void setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {w.other_language}
          </button>
          {!signedIn && (
            <Link className="chip-button wide-only" to="/login">
              {w.sign_in}
            </Link>
          )}
        </div>
      </div>
      {elder.size !== null && (
        <div className="elder-bar" role="group" aria-label={w.elder_name}>
          <div>
            <button
              type="button"
              className="chip-button framed"
              aria-disabled={!elder.larger}
              onClick={elder.larger}
            >
              {w.larger}
            </button>
            <button
              type="button"
              className="chip-button framed"
              aria-disabled={!elder.smaller}
              onClick={elder.smaller}
            >
              {w.smaller}
            </button>
            <button type="button" className="chip-button framed" onClick={elder.turnOff}>
              {w.elder_off}
            </button>
          </div>
        </div>
      )}
    </header>
  );
}

function Tabs() {
  const w = useWords(siteWords);
  const [at] = useLocation();
  const here = (to: string) => (to === '/' ? at === '/' : `${at}/`.startsWith(`${to}/`));
  const ways: [to: string, label: string, icon: IconName][] = [
    ['/', w.home, 'home'],
    ['/file', w.file, 'pen'],
    ['/mine', w.mine, 'list'],
    ['/me', w.me, 'person'],
  ];
  return (
    <nav className="tabs" aria-label={w.main_menu}>
      <ul>
        {ways.map(([to, label, icon]) => (
          <li key={to}>
            <Link to={to} aria-current={here(to) ? 'page' : undefined}>
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Foot() {
  const w = useWords(siteWords);
  const site = useSite();
  return (
    <footer className="foot">
      <div>
        <Link to="/help">{w.help}</Link>
        <Link to="/access">{w.access}</Link>
        <Link to="/verify">{w.verify}</Link>
        <a href="/console">{w.staff}</a>
        <p>{site.sponsor ? w.sponsor_is(site.sponsor) : w.sponsor}</p>
        {site.icp_no && (
          <p>
            {w.icp}
            {site.icp_no}
          </p>
        )}
        {site.police_no && (
          <p>
            {w.police}
            {site.police_no}
          </p>
        )}
      </div>
    </footer>
  );
}
