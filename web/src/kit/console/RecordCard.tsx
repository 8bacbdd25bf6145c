// A row of a list on a phone, in three lines: title and deadline, number and place, state and who
// is at it.
import { Fragment, type ReactNode } from 'react';
import type { CardPlace, Column } from './columns';

export interface CardOf {
  title: ReactNode;
  due?: ReactNode;
  no?: ReactNode;
  place?: ReactNode;
  state?: ReactNode;
  unit?: ReactNode;
}

// The card that the columns of a list make, each at its place; a figure keeps its name. Without a
// column that opens the row there is none.
export function cardOf<Row>(columns: readonly Column<Row>[]) {
  if (!columns.some((column) => column.card === 'title')) return undefined;
  return (row: Row): CardOf => {
    const at = (place: CardPlace): ReactNode => {
      const here = columns
        .filter((one) => one.card === place)
        .slice(0, place === 'title' ? 1 : undefined);
      return here.length === 0
        ? undefined
        : here.map(({ key, align, title, render }, nth) => (
            <Fragment key={key}>
              {nth > 0 && ' · '}
              {align === 'right' && `${title()} `}
              {render(row)}
            </Fragment>
          ));
    };
    return {
      title: at('title'),
      due: at('due'),
      no: at('no'),
      place: at('place'),
      state: at('state'),
      unit: at('unit'),
    };
  };
}

export function RecordCard({ card, choose }: { card: CardOf; choose?: ReactNode }) {
  return (
    <li className="record">
      <div className="record-title">
        <span>
          {choose} {card.title}
        </span>
        {card.due}
      </div>
      {(card.no ?? card.place) !== undefined && (
        <div className="record-no">
          <span>{card.no}</span>
          <span>{card.place}</span>
        </div>
      )}
      {(card.state ?? card.unit) !== undefined && (
        <div>
          <span>{card.state}</span>
          <span>{card.unit}</span>
        </div>
      )}
    </li>
  );
}

export function RecordCards<Row>({
  label,
  rows,
  rowKey,
  cardOf,
  choose,
}: {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string | number | bigint;
  cardOf: (row: Row) => CardOf;
  choose?: (row: Row) => ReactNode; // the box that chooses it
}) {
  return (
    <ul className="records" aria-label={label}>
      {rows.map((row) => (
        <RecordCard key={String(rowKey(row))} card={cardOf(row)} choose={choose?.(row)} />
      ))}
    </ul>
  );
}
