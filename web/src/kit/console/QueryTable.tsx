// The list page's heart: conditions, order and cursor in the URL, page by page or scrolled on without
// end, columns and density as the person likes them, selection with a batch bar, export, cards on a
// phone, and honest empty and error states.
import { LeftOutlined, ReloadOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Checkbox, Empty, Select, Tooltip } from 'antd';
import { useEffect, useRef, useState, type Key, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigate } from 'react-router';
import type { Conditions, List } from '@/api/read';
import { count } from '../format';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import type { Column } from './columns';
import { DataTable, type DataTableProps } from './DataTable';
import { FilterBar, type FilterField } from './FilterBar';
import { ColumnChoice, DensityMenu, Exports, SavedViews, useHiddenColumns } from './ListTools';
import { listWords } from './list_words';
import { useRows } from './LongList';
import { LongTable } from './LongTable';
import { rememberList } from './neighbours';
import { Skeleton, useCan, usePageTitle, type Capability } from './Page';
import { usePreference } from './preferences';
import { cardOf, RecordCards, type CardOf } from './RecordCard';
import { RefusalNote } from './RefusalNote';
import { useWidth } from './width';

interface Props<Row> {
  list: List<Row>;
  fields: readonly FilterField[];
  columns: readonly Column<Row>[];
  rowKey?: (row: Row) => Key;
  // The parameter of the address that says the order, where heads may sort.
  orderBy?: string;
  card?: (row: Row) => CardOf; // where it is not the one its columns make
  above?: ReactNode;
  tools?: ReactNode;
  exports?: Capability; // who may take the list along as a file
  batch?: (rows: readonly Row[], clear: () => void) => ReactNode;
  rowLabel?: (row: Row) => string; // names the checkbox of a row
  // Parameters that belong to the page, not to the query card (a tab).
  keep?: readonly string[];
}

const sizes = [20, 50, 100];
const endless = 'all'; // in place of a size: scrolled on

const idOf = (row: object) => (row as { id: Key }).id;

export function QueryTable<Row extends object>(props: Props<Row>) {
  const { list, fields, columns, rowKey = idOf, orderBy, keep = [] } = props;
  const id = list.path.replace('/api/', '');
  const label = usePageTitle();
  const can = useCan();
  const w = useWords(kitWords);
  const l = useWords(listWords);
  const width = useWidth();
  const location = useLocation();
  const navigate = useNavigate();
  const {
    cursor,
    limit: size,
    page: number,
    ...conditions
  } = Object.fromEntries(new URLSearchParams(location.search)) as Record<string, string>;
  const long = size === endless && width === 'wide';
  const limit = sizes.includes(Number(size)) ? Number(size) : 20;
  // The cursors of the pages before this one, for 上一页; a link from elsewhere brings none.
  const trail = (location.state as { trail?: string[] } | null)?.trail ?? [];
  const pageNo = cursor === undefined ? 1 : Math.max(2, Number(number) || trail.length + 1);

  const go = (next: Record<string, string | undefined>, nextTrail: string[] = []) => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(next)) {
      if (value !== undefined && value !== '') params.set(name, value);
    }
    void navigate({ search: params.toString() }, { state: { trail: nextTrail } });
  };
  const sized: Conditions = size === undefined ? {} : { limit: size };
  const turn = (behind: string | undefined, to: number, nextTrail: string[]) =>
    go(
      { ...conditions, ...sized, cursor: behind, ...(to > 1 ? { page: String(to) } : {}) },
      nextTrail,
    );

  const read = useRows(list, conditions, long ? undefined : { cursor: cursor ?? '', limit });
  const { rows, head, onMore } = read;

  useEffect(() => {
    const ids = rows.map(rowKey);
    if (!ids.every((one) => typeof one === 'number')) return;
    rememberList(list.path, { ids: ids as number[], back: location.pathname + location.search });
  }, [rows, rowKey, list.path, location]);

  const [chosen, setChosen] = useState<{ keys: Key[]; rows: Row[] }>({ keys: [], rows: [] });
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const clear = () => setChosen({ keys: [], rows: [] });
  // The bar goes, and its button with it: who stood on it stands before the rows.
  const leaveBatch = () => {
    flushSync(clear);
    box?.focus();
  };
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const toBar = (event: KeyboardEvent) => {
      if (event.altKey && event.key === 'Enter') bar.current?.querySelector('button')?.focus();
    };
    window.addEventListener('keydown', toBar);
    return () => window.removeEventListener('keydown', toBar);
  }, []);
  const nameOf = (row: Row) => l.choose(props.rowLabel?.(row) ?? String(rowKey(row)));

  const hidden = useHiddenColumns(id, columns);
  const density = (usePreference('density') ?? 'small') as 'small' | 'middle' | 'large';

  const counted =
    head === undefined
      ? ''
      : head.count !== undefined
        ? (head.count_capped === true ? l.countedMore : l.counted)(count(head.count))
        : long
          ? l.loaded(rows.length)
          : w.rowsHere(rows.length);
  const table: DataTableProps<Row> & { rows: readonly Row[] } = {
    size: density,
    columns: columns.filter((column) => !hidden.has(column.key)),
    rows,
    rowKey,
    loading: read.isPending || read.isPlaceholderData,
    empty: {
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
    },
    ...(orderBy === undefined
      ? {}
      : {
          sorting: {
            order: conditions[orderBy],
            onOrder: (order) => go({ ...conditions, ...sized, [orderBy]: order }),
          },
        }),
    ...(props.batch === undefined
      ? {}
      : {
          selection: {
            selectedRowKeys: chosen.keys,
            preserveSelectedRowKeys: true,
            onChange: (keys: Key[], picked: Row[]) => setChosen({ keys, rows: picked }),
            getCheckboxProps: (row: Row) => ({ 'aria-label': nameOf(row) }),
            // The box in the head is doubled, unseen but focusable, by antd's measuring row.
            hideSelectAll: true,
            fixed: 'left' as const,
            columnWidth: 40,
          },
        }),
  };
  const toggle = (row: Row) => {
    const key = rowKey(row);
    const next = chosen.keys.includes(key)
      ? chosen.rows.filter((one) => rowKey(one) !== key)
      : [...chosen.rows, row];
    setChosen({ keys: next.map(rowKey), rows: next });
  };
  const card = props.card ?? cardOf(columns);
  const body = () => {
    if (read.isError) {
      return <RefusalNote error={read.error} retry={() => void read.refetch()} />;
    }
    if (read.isPending) return <Skeleton />;
    if (width === 'narrow' && card !== undefined && rows.length > 0) {
      return (
        <RecordCards
          label={label}
          rows={rows}
          rowKey={rowKey}
          cardOf={card}
          {...(props.batch === undefined
            ? {}
            : {
                choose: (row: Row) => (
                  <Checkbox
                    aria-label={nameOf(row)}
                    checked={chosen.keys.includes(rowKey(row))}
                    onChange={() => toggle(row)}
                  />
                ),
              })}
        />
      );
    }
    if (!long) return <DataTable<Row> {...table} />;
    return (
      <LongTable<Row>
        {...table}
        {...(onMore === undefined ? {} : { onMore })}
        {...(head?.count === undefined || head.count_capped === true ? {} : { total: head.count })}
      />
    );
  };

  return (
    <div className="query">
      <button type="button" className="skip" onClick={() => box?.focus()}>
        {l.toRows}
      </button>
      <FilterBar
        fields={fields}
        conditions={conditions}
        onSearch={(next) => {
          const kept = Object.fromEntries(keep.map((name) => [name, conditions[name]]));
          go({ ...kept, ...next, ...sized });
          clear();
        }}
      />
      <section className="panel" aria-label={label}>
        {props.above}
        <div className="query-tools">
          <div className="query-count" role="status">
            {counted}
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
            <SavedViews id={id} conditions={{ ...conditions, ...sized }} />
            {props.exports !== undefined && can(props.exports) && (
              <Exports label={label} path={list.path} conditions={conditions} />
            )}
            <Tooltip title={w.refresh}>
              <Button
                aria-label={w.refresh}
                icon={<ReloadOutlined spin={read.isFetching} />}
                onClick={() => void read.refetch()}
              />
            </Tooltip>
            {width === 'wide' && (
              <>
                <DensityMenu density={density} />
                <ColumnChoice id={id} columns={columns} hidden={hidden} />
              </>
            )}
          </div>
        </div>
        <div ref={setBox} tabIndex={-1} className="query-rows">
          {body()}
        </div>
        <nav className="query-pages" aria-label={w.pageNumber(pageNo)}>
          <Select
            aria-label={long ? l.endless : w.pageSize(limit)}
            value={long ? endless : String(limit)}
            options={[
              ...sizes.map((value) => ({ value: String(value), label: w.pageSize(value) })),
              ...(width === 'wide' ? [{ value: endless, label: l.endless }] : []),
            ]}
            onChange={(value) => go({ ...conditions, limit: value })}
            popupMatchSelectWidth={false}
          />
          {!long && (
            <>
              <Button
                icon={<LeftOutlined />}
                disabled={cursor === undefined}
                onClick={() =>
                  trail.length === 0
                    ? turn(undefined, 1, [])
                    : turn(trail.at(-1), pageNo - 1, trail.slice(0, -1))
                }
              >
                {pageNo > 2 && trail.length === 0 ? l.firstPage : w.previous}
              </Button>
              <span aria-current="page">{w.pageNumber(pageNo)}</span>
              <Button
                icon={<RightOutlined />}
                iconPlacement="end"
                disabled={onMore === undefined}
                onClick={() => turn(head?.next ?? undefined, pageNo + 1, [...trail, cursor ?? ''])}
              >
                {w.next}
              </Button>
            </>
          )}
        </nav>
      </section>
      {props.batch !== undefined && chosen.keys.length > 0 && (
        <div
          ref={bar}
          className="batch-bar"
          role="region"
          aria-label={w.selected(chosen.keys.length)}
        >
          <span>
            {w.selected(chosen.keys.length)} {width === 'wide' && <kbd>Alt+Enter</kbd>}
          </span>
          {props.batch(chosen.rows, leaveBatch)}
          <Button onClick={leaveBatch}>{w.clearSelection}</Button>
        </div>
      )}
    </div>
  );
}
