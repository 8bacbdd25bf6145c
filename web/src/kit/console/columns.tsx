// The columns of a table, made: one way to write a link, money, a day, a deadline, a state.
// `columnsOf<Row>()` knows the members of the row, so that money is only made of whole fen and a
// day only of a day.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DueTag } from '../DueTag';
import { area, count, date, dateTime, money } from '../format';
import { StateTag, type StateLook } from '../StateTag';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  width?: number;
  clip?: 'tip'; // long text is clipped with a tip
  fixed?: 'left' | 'right';
  start?: 'hidden'; // not shown until chosen
  // The server's words for these orders; without them the head does not sort.
  sort?: { up?: string; down?: string };
  sum?: (rows: readonly Row[]) => ReactNode; // of the rows in the table's foot
}

type More<Row> = Partial<Omit<Column<Row>, 'key' | 'title' | 'render'>>;
type With<Row, Value> = {
  [K in keyof Row]-?: Row[K] extends Value ? K : never;
}[keyof Row] &
  string;
type Text = string | null | undefined;
type Figure = number | null | undefined;

const nothing = <span className="faint">—</span>;
const orNothing = (value: ReactNode) =>
  value === '' || value === null || value === undefined ? nothing : value;

export function columnsOf<Row extends object>() {
  const show = (
    key: string,
    title: string,
    render: (row: Row) => ReactNode,
    more: More<Row> = {},
  ): Column<Row> => ({ key, title, render, ...more });

  // A figure: right-aligned, and summed in the foot where that is asked for.
  const figure =
    (write: (value: Figure) => string, width: number) =>
    <K extends With<Row, Figure>>(
      key: K,
      title: string,
      { total, ...more }: More<Row> & { total?: 'sum' } = {},
    ): Column<Row> => {
      const of = (row: Row) => row[key] as Figure;
      return {
        key,
        title,
        align: 'right',
        width,
        render: (row) => write(of(row)),
        ...(total === undefined
          ? {}
          : { sum: (rows) => write(rows.reduce((sum, row) => sum + (of(row) ?? 0), 0)) }),
        ...more,
      };
    };

  return {
    show,
    text: <K extends With<Row, Text>>(key: K, title: string, more?: More<Row>) =>
      show(key, title, (row) => orNothing(row[key] as Text), more),
    // A text that opens what it names; without an address it is only named.
    link: <K extends With<Row, Text>>(
      key: K,
      title: string,
      to: (row: Row) => string | null,
      more?: More<Row>,
    ) =>
      show(
        key,
        title,
        (row) => {
          const address = to(row);
          const name = row[key] as Text;
          return address === null || !name ? orNothing(name) : <Link to={address}>{name}</Link>;
        },
        more,
      ),
    count: figure(count, 90),
    money: figure(money, 130),
    area: figure(area, 130),
    date: <K extends With<Row, Text>>(key: K, title: string, more?: More<Row>) =>
      show(key, title, (row) => date(row[key] as Text), { width: 110, ...more }),
    time: <K extends With<Row, Text>>(key: K, title: string, more?: More<Row>) =>
      show(key, title, (row) => dateTime(row[key] as Text), { width: 150, ...more }),
    due: <K extends With<Row, Text>, L extends With<Row, boolean>>(
      key: K,
      late: L,
      title: string,
      more?: More<Row>,
    ) =>
      show(key, title, (row) => <DueTag due_at={row[key] as Text} late={row[late] as boolean} />, {
        width: 150,
        ...more,
      }),
    // The word of a value of a closed list.
    word: <K extends With<Row, Text>>(
      key: K,
      title: string,
      words: Readonly<Record<string, string>>,
      more?: More<Row>,
    ) =>
      show(
        key,
        title,
        (row) => orNothing(words[(row[key] as Text) ?? ''] ?? (row[key] as Text)),
        more,
      ),
    // A state: its word with its tone and icon.
    state: <K extends With<Row, string>>(
      key: K,
      title: string,
      words: Readonly<Record<string, string>>,
      looks: Readonly<Partial<Record<Row[K] & string, StateLook>>>,
      more?: More<Row>,
    ) =>
      show(
        key,
        title,
        (row) => <StateTag state={row[key] as string} words={words} looks={looks} />,
        { width: 110, ...more },
      ),
  };
}
