// The open pages. Each keeps its state while another is shown; a page with something unsent asks
// before it closes.
import { CloseOutlined } from '@ant-design/icons';
import { Activity, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate, type Location } from 'react-router';
import { Refusal } from '@/api/refusal';
import { dirtyOn, forgetPage } from '@/kit/console/dirty';
import { useConfirm } from '@/kit/console/message';
import { Guard, Outcome } from '@/kit/console/Outcome';
import { FrameContext, Loading, PageTitleContext } from '@/kit/console/Page';
import { kitWords } from '@/kit/kit_words';
import { siteWords } from '@/kit/site_words';
import { useWords } from '@/kit/words';
import { frameWords } from '../frame_words';
import { moved, pages } from '../pages';
import type { Me } from '../session';
import { useScrollOf } from './scroll';

interface Tab {
  path: string;
  location: Location;
  title: string;
}

const most = 12;

// What the server would say to the page's first request; it is not asked in vain.
const forbidden = new Refusal(403, 'forbidden', '', [], '');

function NoSuchPage() {
  const w = useWords(siteWords);
  return <Outcome error={new Refusal(404, 'not_found', w.noSuchPage, [], '')} />;
}

// An address that a page had before leads to where the page is now.
export function Tabs({ me, product }: { me: Me; product: string }) {
  const { pathname, search } = useLocation();
  const now = moved[pathname.replace(/\/\d+$/, '/:id')];
  if (now !== undefined) {
    const [there = '', asked] = now.split('?');
    const both = [...new URLSearchParams(asked), ...new URLSearchParams(search)];
    return <Navigate to={{ pathname: there, search: String(new URLSearchParams(both)) }} replace />;
  }
  return <OpenTabs me={me} product={product} />;
}

function OpenTabs({ me, product }: { me: Me; product: string }) {
  const w = useWords(frameWords);
  const k = useWords(kitWords);
  const location = useLocation();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const [tabs, setTabs] = useState<Tab[]>([]);

  // The address is the truth: a page not open yet is opened, an open one follows its address.
  const here = tabs.find((tab) => tab.path === location.pathname);
  if (here === undefined) {
    setTabs([...tabs.slice(-(most - 1)), { path: location.pathname, location, title: '' }]);
  } else if (here.location.key !== location.key || here.location.search !== location.search) {
    setTabs(tabs.map((tab) => (tab === here ? { ...tab, location } : tab)));
  }

  useScrollOf(location.pathname);

  const onTitle = useCallback(
    (path: string) => (title: string) =>
      setTabs((old) =>
        old.some((tab) => tab.path === path && tab.title !== title)
          ? old.map((tab) => (tab.path === path ? { ...tab, title } : tab))
          : old,
      ),
    [],
  );

  const drop = (path: string) => {
    forgetPage(path);
    const at = tabs.findIndex((tab) => tab.path === path);
    const rest = tabs.filter((tab) => tab.path !== path);
    setTabs(rest);
    if (path === location.pathname) {
      const next = rest[Math.min(at, rest.length - 1)];
      void navigate(next === undefined ? '/' : next.location);
    }
  };
  const close = (path: string) => {
    if (dirtyOn(path)) void confirm.confirm({ title: k.leave, onOk: () => drop(path) });
    else drop(path);
  };

  return (
    <>
      <nav className="tabs" aria-label={w.tabs}>
        <ul>
          {tabs.map((tab) => (
            <li key={tab.path} className={tab.path === location.pathname ? 'tab tab-here' : 'tab'}>
              <button
                type="button"
                aria-current={tab.path === location.pathname ? 'page' : undefined}
                onClick={() =>
                  void navigate(
                    { pathname: tab.path, search: tab.location.search },
                    { state: tab.location.state as unknown },
                  )
                }
              >
                {tab.title === '' ? '…' : tab.title}
              </button>
              {tabs.length > 1 && (
                <button
                  type="button"
                  className="tab-close"
                  aria-label={w.closeTab(tab.title)}
                  onClick={() => close(tab.path)}
                >
                  <CloseOutlined />
                </button>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" tabIndex={-1}>
        {tabs.map((tab) => (
          <Activity key={tab.path} mode={tab.path === location.pathname ? 'visible' : 'hidden'}>
            <TabPage tab={tab} product={product} me={me} onTitle={onTitle} />
          </Activity>
        ))}
      </main>
    </>
  );
}

function TabPage({
  tab,
  product,
  me,
  onTitle,
}: {
  tab: Tab;
  product: string;
  me: Me;
  onTitle: (path: string) => (title: string) => void;
}): ReactNode {
  const w = useWords(frameWords);
  const frame = useMemo(
    () => ({
      product,
      watermark: me.watermark,
      capabilities: me.capabilities,
      region: me.post?.region ?? null,
      onTitle: onTitle(tab.path),
    }),
    [product, me, onTitle, tab.path],
  );
  return (
    <FrameContext value={frame}>
      <Guard>
        <Suspense fallback={<Loading />}>
          <Routes location={tab.location}>
            {pages.map(({ path, name, needs, Component }) => (
              <Route
                key={path}
                path={path}
                element={
                  <PageTitleContext value={w.page[name]}>
                    {needs === undefined || me.capabilities.includes(needs) ? (
                      <Component />
                    ) : (
                      <Outcome error={forbidden} />
                    )}
                  </PageTitleContext>
                }
              />
            ))}
            <Route path="*" element={<NoSuchPage />} />
          </Routes>
        </Suspense>
      </Guard>
    </FrameContext>
  );
}
