// The tree on the left: systems, then their pages, as the rights of the post open them.
import {
  ApartmentOutlined,
  CalendarOutlined,
  CustomerServiceOutlined,
  DesktopOutlined,
  SettingOutlined,
  UserOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useWords } from '@/kit/words';
import { frameWords } from '../frame_words';
import { openPages, pages, type GroupName } from '../pages';
import type { Me } from '../session';

const icons: Record<GroupName, ReactNode> = {
  work: <DesktopOutlined />,
  complaints: <CustomerServiceOutlined />,
  registry: <ApartmentOutlined />,
  policy: <CalendarOutlined />,
  ledger: <WalletOutlined />,
  system: <SettingOutlined />,
  own: <UserOutlined />,
};

// The menu entry an address belongs to: the longest menu path it begins with.
export function menuKeyOf(pathname: string): string {
  return (
    pages
      .filter((entry) => entry.group !== undefined)
      .map((entry) => entry.path)
      .filter((path) => path === pathname || (path !== '/' && pathname.startsWith(`${path}/`)))
      .sort((a, b) => b.length - a.length)[0] ?? '/'
  );
}

export function SideMenu({ me, onGo }: { me: Me; onGo?: () => void }) {
  const w = useWords(frameWords);
  const navigate = useNavigate();
  const here = menuKeyOf(useLocation().pathname);
  const open = openPages(me.capabilities);
  const groups = [...new Set(open.flatMap((entry) => entry.group ?? []))];
  return (
    <nav aria-label={w.menu} className="side">
      <Menu
        mode="inline"
        selectedKeys={[here]}
        defaultOpenKeys={groups}
        onClick={({ key }) => {
          void navigate(key);
          onGo?.();
        }}
        items={groups.map((group) => {
          const entries = open.filter((entry) => entry.group === group);
          const only = entries.length === 1 ? entries[0] : undefined;
          return only !== undefined
            ? { key: only.path, icon: icons[group], label: w.page[only.name] }
            : {
                key: group,
                icon: icons[group],
                label: w.group[group],
                children: entries.map((entry) => ({ key: entry.path, label: w.page[entry.name] })),
              };
        })}
      />
    </nav>
  );
}
