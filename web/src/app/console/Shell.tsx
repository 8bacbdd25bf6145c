// The frame of the console, and the first place that knows antd.
import { App, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import zhCN from 'antd/es/locale/zh_CN';
import { useQueryClient } from '@tanstack/react-query';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { lazy, Suspense, useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { followDeeds } from '@/api/read';
import '@/kit/console/console.css';
import { forgetExports } from '@/kit/console/exports';
import { usePreference } from '@/kit/console/preferences';
import { scale, themeOf, type TextSize } from '@/kit/console/theme';
import { useWidth } from '@/kit/console/width';
import { useLanguage, useWords, type Language } from '@/kit/words';
import './frame/frame.css';
import { useFocusKept } from './frame/focus';
import { Head } from './frame/Head';
import { useOnline } from './frame/online';
import { SideMenu } from './frame/SideMenu';
import { Tabs } from './frame/Tabs';
import { frameWords } from './frame_words';
import type { Me, SessionState } from './session';

// Chinese is at hand; English is fetched when it is chosen.
function useLocale(language: Language): Locale {
  const [english, setEnglish] = useState<Locale | null>(null);
  useEffect(() => {
    if (language === 'en') {
      void import('antd/es/locale/en_US').then((module) => setEnglish(module.default));
    }
  }, [language]);
  return language === 'en' && english !== null ? english : zhCN;
}

// Only a narrow window shows the menu as a drawer.
const Drawer = lazy(() => import('antd/es/drawer'));

interface Props {
  me: Me;
  restart: (state: SessionState) => void;
  signOut: () => Promise<void>;
}

function Frame({ me, restart, signOut }: Props) {
  const w = useWords(frameWords);
  const online = useOnline();
  useFocusKept();
  const width = useWidth();
  const [menu, setMenu] = useState<'open' | 'closed'>('closed');
  return (
    <>
      <a className="skip" href="#content">
        {w.skip}
      </a>
      <div className={width === 'narrow' ? 'frame frame-narrow' : 'frame'}>
        <Head
          me={me}
          restart={restart}
          signOut={signOut}
          {...(width === 'narrow' ? { onMenu: () => setMenu('open') } : {})}
        />
        {width === 'wide' ? (
          <SideMenu me={me} />
        ) : (
          <Suspense fallback={null}>
            <Drawer
              open={menu === 'open'}
              onClose={() => setMenu('closed')}
              placement="left"
              size={260}
              title={w.menu}
              styles={{ body: { padding: 0 } }}
            >
              <SideMenu me={me} onGo={() => setMenu('closed')} />
            </Drawer>
          </Suspense>
        )}
        <div className="body">
          <div role="status">{online === 'offline' && <p className="offline">{w.offline}</p>}</div>
          <Tabs product={w.product} me={me} />
        </div>
      </div>
    </>
  );
}

export default function Shell(props: Props) {
  const language = useLanguage();
  const locale = useLocale(language);
  const size = (usePreference('text_size') ?? 'normal') as TextSize;
  const client = useQueryClient();
  useEffect(() => followDeeds(client), [client]);
  useEffect(() => forgetExports, [props.me.login]); // another person sees no file of the last one
  useEffect(() => {
    document.documentElement.style.setProperty('--fs', scale[size] ?? '1');
  }, [size]);
  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  }, [language]);
  return (
    <ConfigProvider locale={locale} theme={themeOf(size)} button={{ autoInsertSpace: false }}>
      <App component={false}>
        <BrowserRouter basename="/console">
          {/* Another post is another desk: nothing of the last one stays open. */}
          <Frame key={props.me.post?.id ?? 0} {...props} />
        </BrowserRouter>
      </App>
    </ConfigProvider>
  );
}
