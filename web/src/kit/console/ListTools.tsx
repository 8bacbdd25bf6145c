// The tools above a list: its exports, the views a person has named, how dense it is and which
// columns it shows.
import {
  ColumnHeightOutlined,
  DeleteOutlined,
  DownloadOutlined,
  SettingOutlined,
  StarOutlined,
} from '@ant-design/icons';
import { Button, Checkbox, Input, Popover, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { withQuery } from '@/api/download';
import type { Conditions } from '@/api/read';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import type { Column } from './columns';
import { startExport } from './exports';
import { listWords } from './list_words';
import { MenuButton } from './MenuButton';
import { useMessage } from './message';
import { usePreference, writePreference } from './preferences';

const formats = ['xlsx', 'csv'] as const;

// What a tool opens: the keyboard goes in with it, out of it to the list, and back to the button
// when it closes.
function Tool({
  title,
  className,
  button,
  children,
}: {
  title: string;
  className: string;
  button: ButtonProps;
  children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const [from, setFrom] = useState<HTMLElement | null>(null);
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const close = () => {
    if (box?.contains(document.activeElement) === true) from?.focus();
    setOpen('closed');
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={title}
      getPopupContainer={(at) => at.parentElement ?? document.body}
      open={open === 'open'}
      onOpenChange={(next) => (next ? setOpen('open') : close())}
      afterOpenChange={(now) => {
        if (now) box?.querySelector<HTMLElement>('a, input')?.focus();
      }}
      content={
        <div ref={setBox} className={className}>
          {children(close)}
        </div>
      }
    >
      <Button ref={setFrom} {...button} />
    </Popover>
  );
}

// The rows of a list, under its conditions, as a file.
export function Exports({
  label,
  path,
  conditions,
  button,
}: {
  label: string;
  path: string; // of the list
  conditions: Conditions;
  button?: string; // where it is not the only one of its page
}) {
  const w = useWords(kitWords);
  const l = useWords(listWords);
  const message = useMessage();
  const run = (format: (typeof formats)[number]) => {
    startExport(
      `${label} · ${l.exportAs[format]}`,
      withQuery(`${path}/export.${format}`, conditions),
      `${path.replace(/.*\//, '')}.${format}`,
    );
    void message.info(l.begun);
  };
  return (
    <MenuButton
      menu={{
        items: formats.map((format) => ({
          key: format,
          label: l.exportAs[format],
          onClick: () => run(format),
        })),
      }}
      icon={<DownloadOutlined />}
    >
      {button ?? w.export}
    </MenuButton>
  );
}

const nameMax = 20; // fits a line of the list; the name stays in this browser

interface View {
  name: string;
  search: string;
}

// Conditions under a name, of this person in this browser; the conditions themselves are an address.
export function SavedViews({ id, conditions }: { id: string; conditions: Conditions }) {
  const l = useWords(listWords);
  const { pathname } = useLocation();
  const kept = usePreference(`views.${id}`);
  const views = kept === null ? [] : (JSON.parse(kept) as View[]);
  const [name, setName] = useState('');
  const put = (next: View[]) => writePreference(`views.${id}`, JSON.stringify(next));
  const search = new URLSearchParams(conditions).toString();
  return (
    <Tool
      title={l.views}
      className="saved-views"
      button={{ icon: <StarOutlined />, children: l.views }}
    >
      {(close) => (
        <>
          {views.length === 0 ? (
            <span className="faint">{l.noViews}</span>
          ) : (
            <ul>
              {views.map((view) => (
                <li key={view.name}>
                  <Link
                    to={{ pathname, search: view.search }}
                    aria-current={view.search === search ? 'true' : undefined}
                    onClick={close}
                  >
                    {view.name}
                  </Link>
                  <Button
                    size="small"
                    type="text"
                    aria-label={l.drop(view.name)}
                    icon={<DeleteOutlined />}
                    onClick={() => put(views.filter((one) => one.name !== view.name))}
                  />
                </li>
              ))}
            </ul>
          )}
          <form
            className="with-label"
            onSubmit={(event) => {
              event.preventDefault();
              const named = name.trim();
              if (named === '') return;
              put([...views.filter((one) => one.name !== named), { name: named, search }]);
              setName('');
            }}
          >
            <Input
              aria-label={l.viewName}
              placeholder={l.saveView}
              maxLength={nameMax}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <Button htmlType="submit">{l.save}</Button>
          </form>
        </>
      )}
    </Tool>
  );
}

export function DensityMenu({ density }: { density: string }) {
  const w = useWords(kitWords);
  return (
    <MenuButton
      menu={{
        selectable: true,
        selectedKeys: [density],
        onClick: ({ key }) => writePreference('density', key),
        items: [
          { key: 'small', label: w.dense },
          { key: 'middle', label: w.middle },
          { key: 'large', label: w.loose },
        ],
      }}
      aria-label={w.density}
      icon={<ColumnHeightOutlined />}
    />
  );
}

export function useHiddenColumns<Row>(id: string, columns: readonly Column<Row>[]): Set<string> {
  const kept = usePreference(`columns.${id}`);
  return new Set(
    kept === null
      ? columns.filter((column) => column.start === 'hidden').map((column) => column.key)
      : (JSON.parse(kept) as string[]),
  );
}

export function ColumnChoice<Row>({
  id,
  columns,
  hidden,
}: {
  id: string;
  columns: readonly Column<Row>[];
  hidden: ReadonlySet<string>;
}) {
  const w = useWords(kitWords);
  return (
    <Tool
      title={w.columns}
      className="query-columns"
      button={{ icon: <SettingOutlined />, 'aria-label': w.columns }}
    >
      {() => (
        <>
          <Checkbox.Group
            value={columns.filter((one) => !hidden.has(one.key)).map((one) => one.key)}
            options={columns.map((one) => ({ value: one.key, label: one.title() }))}
            onChange={(shown) =>
              writePreference(
                `columns.${id}`,
                JSON.stringify(
                  columns.filter((one) => !shown.includes(one.key)).map((one) => one.key),
                ),
              )
            }
          />
          <Button size="small" type="link" onClick={() => writePreference(`columns.${id}`, null)}>
            {w.columnsDefault}
          </Button>
        </>
      )}
    </Tool>
  );
}
