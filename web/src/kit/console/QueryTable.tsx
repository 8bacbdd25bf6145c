// The list page's heart: conditions and cursor in the URL, keyset pages, columns and density as
// the person likes them, selection with a batch bar, export, and honest empty and error states.
import {
  ColumnHeightOutlined,
  DownloadOutlined,
  LeftOutlined,
  ReloadOutlined,
  RightOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Dropdown, Empty, Popover, Select, Tooltip } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { useMemo, useState, type Key, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { download, withQuery } from '@/api/download';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import { FilterBar, type Conditions, type FilterField } from './FilterBar';
import { useMessage } from './message';
import { usePreference, writePreference } from './preferences';
import { RefusalNote, useRefusalText } from './RefusalNote';
import { DataTable } from './DataTable';

export interface QueryColumn<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  width?: number;
  ellipsis?: 'tip'; // long text is clipped with a tip
  fixed?: 'left' | 'right';
  start?: 'hidden'; // not shown until chosen
}

export interface QueryPage<Row> {
  rows: readonly Row[];
  next: string | null;
  counted?: string; // how many there are in all, where the server counts
}

export interface ExportLink {
  label: string;
  path: string;
  file: string;
  takes?: readonly string[]; // the conditions its route knows; none: all of the list's
}

interface Props<Row> {
  id: string;
  label: string;
  fields: readonly FilterField[];
  columns: readonly QueryColumn<Row>[];
  rowKey: (row: Row) => Key;
  // The words of the URL go to the server as they are; the server reads and checks them.
  read: (
    conditions: Conditions,
    page: { after?: string; limit: number },
  ) => Promise<QueryPage<Row>>;
  above?: ReactNode;
  tools?: ReactNode;
  exports?: readonly ExportLink[];
  batch?: (rows: readonly Row[], clear: () => void) => ReactNode;
  rowLabel?: (row: Row) => string; // names the checkbox of a row
  // Parameters that belong to the page, not to the query card (a tab).
  keep?: readonly string[];
}

const sizes = [20, 50, 100];
type Density = 'small' | 'middle' | 'large';

function conditionsOf(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function QueryTable<Row extends object>(props: Props<Row>) {
  const { id, fields, columns, rowKey, read, exports = [], keep = [] } = props;
  const w = useWords(kitWords);
  const location = useLocation();
  const navigate = useNavigate();
  const { after, limit: size, ...conditions } = conditionsOf(location.search);
  const limit = sizes.includes(Number(size)) ? Number(size) : 20;
  // The cursors of the pages before this one, for 上一页.
  const trail = (location.state as { trail?: string[] } | null)?.trail ?? [];

  const go = (next: Record<string, string | undefined>, nextTrail: string[] = []) => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(next)) {
      if (value !== undefined && value !== '') params.set(name, value);
    }
    void navigate({ search: params.toString() }, { state: { trail: nextTrail } });
  };
  const sized = size === undefined ? {} : { limit: size };

  const page = useQuery({
    queryKey: ['list', id, conditions, after ?? '', limit],
    queryFn: () => read(conditions, after === undefined ? { limit } : { after, limit }),
    placeholderData: keepPreviousData,
  });
  const rows = page.data?.rows ?? [];

  const [chosen, setChosen] = useState<{ keys: Key[]; rows: Row[] }>({ keys: [], rows: [] });
  const clear = () => setChosen({ keys: [], rows: [] });

  const hiddenText = usePreference(`columns.${id}`);
  const hidden = useMemo(
    () =>
      new Set<string>(
        hiddenText === null
          ? columns.filter((column) => column.start === 'hidden').map((column) => column.key)
          : (JSON.parse(hiddenText) as string[]),
      ),
    [hiddenText, columns],
  );
  const density = (usePreference('density') ?? 'small') as Density;

  const visible: ColumnType<Row>[] = columns
    .filter((column) => !hidden.has(column.key))
    .map((column) => ({
      key: column.key,
      title: column.title,
      render: (_value: unknown, row: Row) => column.render(row),
      ...(column.align === undefined ? {} : { align: column.align }),
      ...(column.align === 'right' ? { className: 'num' } : {}),
      ...(column.width === undefined ? {} : { width: column.width }),
      ...(column.ellipsis === undefined ? {} : { ellipsis: true }),
      ...(column.fixed === undefined ? {} : { fixed: column.fixed }),
    }));
  const wide = columns
    .filter((column) => !hidden.has(column.key))
    .reduce((sum, column) => sum + (column.width ?? 160), props.batch === undefined ? 0 : 40);

  return (
    <div className="query">
      <FilterBar
        fields={fields}
        conditions={conditions}
        onSearch={(next) => {
          const kept = Object.fromEntries(keep.map((name) => [name, conditions[name]]));
          go({ ...kept, ...next, ...sized });
          clear();
        }}
      />
      <section className="panel" aria-label={props.label}>
        {props.above}
        <div className="query-tools">
          <div className="query-count" role="status">
            {page.data === undefined ? '' : (page.data.counted ?? w.rowsHere(rows.length))}
          </div>
          <div className="query-buttons">
            {props.tools}
            {props.batch !== undefined && (
              <Button
                disabled={rows.length === 0}
                onClick={() => setChosen({ keys: rows.map(rowKey), rows: [...rows] })}
              >
                {w.choosePage}
              </Button>
            )}
            <Exports links={exports} conditions={conditions} />
            <Tooltip title={w.refresh}>
              <Button
                aria-label={w.refresh}
                icon={<ReloadOutlined spin={page.isFetching} />}
                onClick={() => void page.refetch()}
              />
            </Tooltip>
            <Dropdown
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
              trigger={['click']}
            >
              <Button aria-label={w.density} icon={<ColumnHeightOutlined />} />
            </Dropdown>
            <Popover
              trigger="click"
              placement="bottomRight"
              title={w.columns}
              content={
                <div className="query-columns">
                  <Checkbox.Group
                    value={columns.filter((one) => !hidden.has(one.key)).map((one) => one.key)}
                    options={columns.map((one) => ({ value: one.key, label: one.title }))}
                    onChange={(shown) =>
                      writePreference(
                        `columns.${id}`,
                        JSON.stringify(
                          columns.filter((one) => !shown.includes(one.key)).map((one) => one.key),
                        ),
                      )
                    }
                  />
                  <Button
                    size="small"
                    type="link"
                    onClick={() => writePreference(`columns.${id}`, null)}
                  >
                    {w.columnsDefault}
                  </Button>
                </div>
              }
            >
              <Button aria-label={w.columns} icon={<SettingOutlined />} />
            </Popover>
          </div>
        </div>
        {page.isError ? (
          <RefusalNote error={page.error} retry={() => void page.refetch()} />
        ) : (
          <DataTable<Row>
            aria-label={props.label}
            size={density}
            columns={visible}
            dataSource={[...rows]}
            rowKey={rowKey}
            loading={page.isPending || page.isPlaceholderData}
            scroll={{ x: wide }}
            locale={{
              emptyText: (
                <Empty
                  image={Empty.PRESENTED_IMAGE_SIMPLE}
                  description={
                    Object.keys(conditions).length === 0 ? (
                      w.emptyAll
                    ) : (
                      <>
                        {w.empty}
                        <br />
                        <small>{w.emptyHint}</small>
                      </>
                    )
                  }
                />
              ),
            }}
            {...(props.batch === undefined
              ? {}
              : {
                  rowSelection: {
                    selectedRowKeys: chosen.keys,
                    onChange: (keys: Key[], picked: Row[]) => setChosen({ keys, rows: picked }),
                    getCheckboxProps: (row: Row) => ({
                      'aria-label': props.rowLabel?.(row) ?? String(rowKey(row)),
                    }),
                    // The box in the head is doubled, unseen but focusable, by antd's measuring row.
                    hideSelectAll: true,
                    fixed: 'left' as const,
                    columnWidth: 40,
                  },
                })}
          />
        )}
        <nav className="query-pages" aria-label={w.pageNumber(trail.length + 1)}>
          <Select
            aria-label={w.pageSize(limit)}
            value={limit}
            options={sizes.map((value) => ({ value, label: w.pageSize(value) }))}
            onChange={(value) => go({ ...conditions, limit: String(value) })}
            popupMatchSelectWidth={false}
          />
          <Button
            icon={<LeftOutlined />}
            disabled={after === undefined}
            onClick={() => go({ ...conditions, ...sized, after: trail.at(-1) }, trail.slice(0, -1))}
          >
            {w.previous}
          </Button>
          <span aria-current="page">{w.pageNumber(trail.length + 1)}</span>
          <Button
            icon={<RightOutlined />}
            iconPlacement="end"
            disabled={page.data === undefined || (page.data.next ?? '') === ''}
            onClick={() =>
              go({ ...conditions, ...sized, after: page.data?.next ?? undefined }, [
                ...trail,
                after ?? '',
              ])
            }
          >
            {w.next}
          </Button>
        </nav>
      </section>
      {props.batch !== undefined && chosen.keys.length > 0 && (
        <div className="batch-bar" role="region" aria-label={w.selected(chosen.keys.length)}>
          <span>{w.selected(chosen.keys.length)}</span>
          {props.batch(chosen.rows, clear)}
          <Button onClick={clear}>{w.clearSelection}</Button>
        </div>
      )}
    </div>
  );
}

function Exports({ links, conditions }: { links: readonly ExportLink[]; conditions: Conditions }) {
  const w = useWords(kitWords);
  const message = useMessage();
  const textOf = useRefusalText();
  const [busy, setBusy] = useState(false);
  if (links.length === 0) return null;
  const run = async (link: ExportLink) => {
    setBusy(true);
    try {
      const { takes } = link;
      const asked = Object.entries(conditions).filter(
        ([name]) => takes === undefined || takes.includes(name),
      );
      await download(withQuery(link.path, Object.fromEntries(asked)), link.file);
    } catch (error) {
      message.error(textOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: links.map((link) => ({ key: link.path + link.label, label: link.label })),
        onClick: ({ key }) => {
          const link = links.find((one) => one.path + one.label === key);
          if (link !== undefined) void run(link);
        },
      }}
    >
      <Button icon={<DownloadOutlined />} loading={busy}>
        {w.export}
      </Button>
    </Dropdown>
  );
}
