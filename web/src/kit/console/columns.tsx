// The members of a reply, drawn: the columns of a table, the facts of a page, the lines of a card.
// What a member is and what it is called the contract says (api/shapes.ts, labels.ts);
// `columnsOf('registry.UnitRow')` knows the members, so that only what the contract has no word for
// is given a title.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shapes } from '@/api/shapes';
import type { Schemas } from '@/api/client';
import { DueTag } from '../DueTag';
import { kitWords } from '../kit_words';
import { StateTag, type StateLook } from '../StateTag';
import { useEnum } from '../trade_words';
import { useWords } from '../words';
import { figures, labelOf, writers, type IsSaid } from './labels';
import { RegionName } from './RegionName';

export interface Column<Row> {
  key: string;
  title: () => string;
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  width?: number;
  clip?: 'tip'; // long text is clipped with a tip
  fixed?: 'left' | 'right';
  start?: 'hidden'; // not shown until chosen
  // Its place on the card of a phone; a row's card is titled by the first that links.
  card?: CardPlace;
  // A fact that is left out where there is nothing of it.
  blank?: 'left_out';
  // The server's words for these orders; without them the head does not sort.
  sort?: { up?: string; down?: string };
  sum?: (rows: readonly Row[]) => ReactNode; // of the rows in the table's foot
}
export type CardPlace = 'title' | 'due' | 'no' | 'place' | 'state' | 'unit';

type More<Row> = Partial<Omit<Column<Row>, 'key' | 'title' | 'render' | 'sum'>> & {
  none?: () => string; // what stands where there is nothing
  total?: 'sum'; // a figure: summed in the foot
};
// What the contract has no word for has to be given one.
type Titled<Row, Type extends string, Key extends string> =
  IsSaid<Type, Key> extends true
    ? [more?: More<Row> & { title?: () => string }]
    : [more: More<Row> & { title: () => string }];
type Member<Type extends keyof Schemas> = keyof Schemas[Type] & string;

type SaidMember<Type extends keyof Schemas & string> = {
  [K in Member<Type>]: IsSaid<Type, K> extends true ? K : never;
}[Member<Type>];

const nothing = <span className="faint">—</span>;
const isNothing = (value: unknown) =>
  value === '' || value === null || value === undefined || value === false;

const widths: Readonly<Record<string, number>> = {
  count: 90,
  money: 130,
  area: 130,
  date: 110,
  'date-time': 150,
};

// The word of a value of a closed list.
function EnumWord({ of, value }: { of: string; value: string }) {
  return <>{useEnum(of)[value] ?? value}</>;
}

function YesNo({ value }: { value: boolean }) {
  const k = useWords(kitWords);
  return <>{value ? k.yes : k.no}</>;
}

function State({
  of,
  value,
  looks,
}: {
  of: string;
  value: string;
  looks: Readonly<Partial<Record<string, StateLook>>>;
}) {
  return <StateTag state={value} words={useEnum(of)} looks={looks} />;
}

function drawn(shape: string, value: unknown): ReactNode {
  if (shape === 'region') return <RegionName code={(value ?? null) as string | null} />;
  if (shape === 'flag') return <YesNo value={value === true} />;
  if (isNothing(value)) return null;
  return shape in writers ? (
    writers[shape]?.(value as never)
  ) : (
    <EnumWord of={shape} value={String(value)} />
  );
}

export function columnsOf<Type extends keyof Schemas & string>(type: Type) {
  type Row = Schemas[Type];
  const shapeOf = (key: string) => shapes[type]?.[key] ?? 'text';
  const valueOf = (row: Row, key: string) => (row as Readonly<Record<string, unknown>>)[key];
  const made = (
    key: string,
    draw: (row: Row) => ReactNode,
    { total, none, ...more }: More<Row> & { title?: () => string } = {},
  ): Column<Row> => {
    const shape = shapeOf(key);
    const write = figures[shape];
    return {
      key,
      title: () => labelOf(type, key),
      render: (row) => {
        const value = draw(row);
        return isNothing(value) ? (none?.() ?? nothing) : value;
      },
      ...(write === undefined ? {} : { align: 'right' as const }),
      ...(widths[shape] === undefined ? {} : { width: widths[shape] }),
      ...(write === undefined || total === undefined
        ? {}
        : {
            sum: (rows: readonly Row[]) =>
              write(rows.reduce((sum, row) => sum + Number(valueOf(row, key)), 0)),
          }),
      ...more,
    };
  };
  const word = (row: Row, key: string) => drawn(shapeOf(key), valueOf(row, key));

  // A member, written as what it is.
  function column<K extends Member<Type>>(key: K, ...more: Titled<Row, Type, K>) {
    return made(key, (row) => word(row, key), more[0]);
  }
  // Several, with nothing more to say of them.
  const all = (...keys: readonly SaidMember<Type>[]) =>
    keys.map((key) => made(key, (row) => word(row, key)));
  // What is drawn of the whole row, under the name of a member or one of its own.
  function show<K extends string>(
    key: K,
    draw: (row: Row) => ReactNode,
    ...more: Titled<Row, Type, K>
  ) {
    return made(key, draw, more[0]);
  }
  // A text that opens what it names; without an address it is only named.
  function link<K extends Member<Type>>(
    key: K,
    to: (row: Row) => string | null,
    ...more: Titled<Row, Type, K>
  ) {
    const draw = (row: Row) => {
      const address = to(row);
      const name = word(row, key);
      return address === null || isNothing(name) ? name : <Link to={address}>{name}</Link>;
    };
    return made(key, draw, { card: 'title', ...more[0] });
  }
  function due<K extends Member<Type>, L extends Member<Type>>(
    key: K,
    late: L,
    ...more: Titled<Row, Type, K>
  ) {
    const draw = (row: Row) => (
      <DueTag due_at={valueOf(row, key) as string | null} late={valueOf(row, late) === true} />
    );
    return made(key, draw, more[0]);
  }
  // A state: its word with its tone and icon.
  function state<K extends Member<Type>>(
    key: K,
    looks: Readonly<Partial<Record<Row[K] & string, StateLook>>>,
    ...more: Titled<Row, Type, K>
  ) {
    const draw = (row: Row) => (
      <State of={shapeOf(key)} value={String(valueOf(row, key))} looks={looks} />
    );
    return made(key, draw, { width: 110, ...more[0] });
  }
  return Object.assign(column, { all, show, link, due, state });
}
