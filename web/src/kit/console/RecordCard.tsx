// A row of a list on a phone, in three lines: title and deadline, number and place, state and who
// is at it.
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface CardOf {
  to: string;
  title: string;
  due?: ReactNode;
  no?: ReactNode;
  place?: ReactNode;
  state?: ReactNode;
  unit?: ReactNode;
}

export function RecordCard({ card, choose }: { card: CardOf; choose?: ReactNode }) {
  return (
    <li className="record">
      <div className="record-title">
        <span>
          {choose} <Link to={card.to}>{card.title}</Link>
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
