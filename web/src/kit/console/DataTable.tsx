// antd's Table from made columns, small and without its pager. A table that scrolls sideways can be
// scrolled by the keyboard: its scrolling box takes the focus. On a phone each row becomes a card
// whose lines carry the titles of their columns (console.css).
import { Table, type TableProps } from 'antd';
import { useEffect, useRef, type HTMLAttributes, type Key } from 'react';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import type { Column } from './columns';
import { usePageTitle } from './Page';

type Density = 'small' | 'middle' | 'large';

export interface Sorting {
  order: string | undefined; // the server's word that the address asks for
  onOrder: (order: string | undefined) => void;
}

export interface DataTableProps<Row> {
  label?: string; // none: the title of the page
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined; // undefined: not read yet
  rowKey?: (row: Row) => Key;
  caption?: string;
  size?: Density;
  loading?: boolean;
  empty?: TableProps<Row>['locale'];
  sorting?: Sorting;
  selection?: TableProps<Row>['rowSelection'];
  // What a long table adds to it: which of its rows are drawn, and how many there are.
  window?: Pick<TableProps<Row>, 'components'> & {
    first: number;
    total: number; // -1: not known yet
    summed: readonly Row[];
  };
}

const idOf = (row: object) => (row as { id: Key }).id;

function directionOf<Row>(column: Column<Row>, order: string | undefined) {
  if (order === undefined || column.sort === undefined) return null;
  if (column.sort.up === order) return 'ascend' as const;
  return column.sort.down === order ? ('descend' as const) : null;
}

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, sorting, window: part } = props;
  const title = usePageTitle();
  const label = props.label ?? title;
  const w = useWords(kitWords);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelectorAll('.ant-table-content').forEach((content) => {
      content.setAttribute('tabindex', '0');
      content.setAttribute('role', 'group');
      content.setAttribute('aria-label', label);
    });
  });
  const summed = part?.summed ?? rows ?? [];
  const foot = columns.some((column) => column.sum !== undefined) && summed.length > 0;
  const aside = props.selection === undefined ? 0 : 1;
  return (
    <div ref={box} className="cards-on-phone">
      <Table<Row>
        size={props.size ?? 'small'}
        pagination={false}
        aria-label={label}
        loading={props.loading ?? rows === undefined}
        dataSource={[...(rows ?? [])]}
        rowKey={props.rowKey ?? idOf}
        scroll={{ x: columns.reduce((sum, one) => sum + (one.width ?? 160), aside * 40) }}
        columns={columns.map((column) => ({
          key: column.key,
          title: column.title(),
          render: (_value: unknown, row: Row) => column.render(row),
          onCell: () => ({ 'data-label': column.title() }) as HTMLAttributes<HTMLElement>,
          ...(column.align === undefined ? {} : { align: column.align, className: 'num' }),
          ...(column.width === undefined ? {} : { width: column.width }),
          ...(column.clip === undefined ? {} : { ellipsis: true }),
          ...(column.fixed === undefined ? {} : { fixed: column.fixed }),
          ...(column.sort === undefined || sorting === undefined
            ? {}
            : {
                sorter: true,
                sortOrder: directionOf(column, sorting.order),
                sortDirections: [
                  ...(column.sort.up === undefined ? [] : (['ascend'] as const)),
                  ...(column.sort.down === undefined ? [] : (['descend'] as const)),
                ],
              }),
        }))}
        {...(sorting === undefined
          ? {}
          : {
              onChange: (_pages: unknown, _filters: unknown, sorter: object) => {
                const { columnKey, order } = (
                  Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter
                ) as { columnKey?: Key; order?: 'ascend' | 'descend' | null };
                const sort = columns.find((column) => column.key === columnKey)?.sort;
                sorting.onOrder(
                  order === 'ascend' ? sort?.up : order === 'descend' ? sort?.down : undefined,
                );
              },
            })}
        {...(props.caption === undefined ? {} : { title: () => props.caption })}
        {...(props.empty === undefined ? {} : { locale: props.empty })}
        {...(props.selection === undefined ? {} : { rowSelection: props.selection })}
        {...(part === undefined
          ? {}
          : {
              components: part.components,
              'aria-rowcount': part.total < 0 ? -1 : part.total + 1,
              onRow: (_row: Row, at?: number) => ({ 'aria-rowindex': part.first + (at ?? 0) + 2 }),
            })}
        {...(foot
          ? {
              summary: () => (
                <Table.Summary.Row className="sum-row">
                  {aside > 0 && <Table.Summary.Cell index={0} />}
                  {columns.map((column, at) => (
                    <Table.Summary.Cell
                      key={column.key}
                      index={at + aside}
                      className={column.align === 'right' ? 'num' : ''}
                      {...(column.align === undefined ? {} : { align: column.align })}
                    >
                      {at === 0 ? w.sumOf(summed.length) : column.sum?.(summed)}
                    </Table.Summary.Cell>
                  ))}
                </Table.Summary.Row>
              ),
            }
          : {})}
      />
    </div>
  );
}
