// The bar on top: product, page search, post and jurisdiction, text size, language, account.
import {
  DownOutlined,
  FontSizeOutlined,
  GlobalOutlined,
  IdcardOutlined,
  MenuOutlined,
  SearchOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, commandHeaders, newKey } from '@/api/client';
import { useExports } from '@/kit/console/exports';
import { MenuButton } from '@/kit/console/MenuButton';
import { useMessage } from '@/kit/console/message';
import { usePreference, writePreference } from '@/kit/console/preferences';
import { useRefusalText } from '@/kit/console/RefusalNote';
import type { TextSize } from '@/kit/console/theme';
import { kitWords } from '@/kit/kit_words';
import { language, setLanguage, useWords } from '@/kit/words';
import { frameWords } from '../frame_words';
import { openPages } from '../pages';
import type { Me, SessionState } from '../session';

interface Props {
  me: Me;
  restart: (state: SessionState) => void;
  signOut: () => Promise<void>;
  onMenu?: () => void; // narrow: opens the menu as a drawer
}

function PageSearch({ me }: { me: Me }) {
  const w = useWords(frameWords);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = openPages(me.capabilities)
    .map((entry) => ({ path: entry.path, title: w.page[entry.name] }))
    .filter((entry) => wanted !== '' && entry.title.toLowerCase().includes(wanted));
  return (
    <AutoComplete
      className="head-search"
      value={typed}
      onChange={setTyped}
      onSelect={(title: string) => {
        const page = found.find((entry) => entry.title === title);
        setTyped('');
        if (page !== undefined) void navigate(page.path);
      }}
      defaultActiveFirstOption
      options={found.map((entry) => ({ value: entry.title }))}
      notFoundContent={wanted === '' ? null : w.nothingFound}
    >
      <Input aria-label={w.search} placeholder={w.search} prefix={<SearchOutlined />} />
    </AutoComplete>
  );
}

function PostSwitch({ me, restart }: { me: Me; restart: Props['restart'] }) {
  const w = useWords(frameWords);
  const k = useWords(kitWords);
  const navigate = useNavigate();
  const message = useMessage();
  const textOf = useRefusalText();
  const choose = async (post: number) => {
    try {
      const { data } = await api.POST('/api/session/post', {
        body: { post },
        headers: commandHeaders(newKey()),
      });
      if (data === undefined) return;
      await navigate('/');
      restart(data);
      message.success(k.done);
    } catch (error) {
      message.error(textOf(error));
    }
  };
  return (
    <MenuButton
      menu={{
        selectable: true,
        selectedKeys: [String(me.post?.id ?? '')],
        items: [
          {
            key: 'group',
            type: 'group',
            label: me.posts.length > 1 ? w.switchPost : w.onePost,
            children: me.posts.map((post) => ({
              key: String(post.id),
              label: (
                <span className="post-choice">
                  {post.name}
                  <small>{post.role_title}</small>
                </span>
              ),
            })),
          },
        ],
        onClick: ({ key }) => {
          if (Number(key) !== me.post?.id) void choose(Number(key));
        },
      }}
      type="text"
      className="head-button"
      icon={<IdcardOutlined />}
    >
      <span className="sr-only">{w.post}</span>
      <span className="head-post">{me.post?.name ?? me.role_title}</span>
      <DownOutlined />
    </MenuButton>
  );
}

// Nothing was exported in most visits.
const ExportTray = lazy(() => import('@/kit/console/ExportTray'));

export function Head({ me, restart, signOut, onMenu }: Props) {
  const w = useWords(frameWords);
  const navigate = useNavigate();
  const message = useMessage();
  const textOf = useRefusalText();
  const size = (usePreference('text_size') ?? 'normal') as TextSize;
  const exported = useExports().length > 0;
  return (
    <header className="head">
      {onMenu && (
        <Button
          type="text"
          className="head-button"
          aria-label={w.openMenu}
          icon={<MenuOutlined />}
          onClick={onMenu}
        />
      )}
      <a
        className="head-brand"
        href="/console"
        onClick={(event) => {
          event.preventDefault();
          void navigate('/');
        }}
      >
        <img src="/favicon.svg" alt="" />
        <strong>{w.product}</strong>
        <span>{w.title}</span>
      </a>
      <PageSearch me={me} />
      <div className="head-right">
        {exported && (
          <Suspense fallback={null}>
            <ExportTray />
          </Suspense>
        )}
        <PostSwitch me={me} restart={restart} />
        <MenuButton
          menu={{
            selectable: true,
            selectedKeys: [size],
            items: [
              { key: 'normal', label: w.normal },
              { key: 'large', label: w.large },
              { key: 'largest', label: w.largest },
            ],
            onClick: ({ key }) => writePreference('text_size', key),
          }}
          type="text"
          className="head-button head-wide"
          aria-label={w.textSize}
          icon={<FontSizeOutlined />}
        />
        <Button
          type="text"
          className="head-button head-wide"
          icon={<GlobalOutlined />}
          lang={language() === 'zh-CN' ? 'en' : 'zh-CN'}
          onClick={() => void setLanguage(language() === 'zh-CN' ? 'en' : 'zh-CN')}
        >
          {w.otherLanguage}
        </Button>
        <MenuButton
          menu={{
            items: [
              { key: 'who', disabled: true, label: `${me.name} ${me.login}` },
              { key: '/own', label: w.page.own },
              { key: '/rights', label: w.page.rights },
              { key: '/logins', label: w.page.logins },
              { type: 'divider' },
              { key: 'out', label: w.signOut, danger: true },
            ],
            onClick: ({ key }) => {
              if (key === 'out') {
                signOut().catch((error: unknown) => message.error(textOf(error)));
              } else void navigate(key);
            },
          }}
          type="text"
          className="head-button"
          aria-label={w.account}
          icon={<UserOutlined />}
        >
          <span className="head-name">{me.name}</span>
        </MenuButton>
      </div>
    </header>
  );
}
