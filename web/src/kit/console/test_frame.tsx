// What the Shell puts around every page, for tests of the kit.
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';

export function TestFrame({ at = '/', children }: { at?: string; children: ReactNode }) {
  return (
    <ConfigProvider locale={zhCN} button={{ autoInsertSpace: false }}>
      <App>
        <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>
      </App>
    </ConfigProvider>
  );
}
