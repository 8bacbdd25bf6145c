// A figure that opens the list behind it.
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export function StatCard({
  title,
  value,
  to,
  tone = 'calm',
  icon,
  note,
}: {
  title: string;
  value: string;
  to: string;
  tone?: 'calm' | 'warn' | 'bad' | 'blue';
  icon?: ReactNode;
  note?: string;
}) {
  return (
    <Link className={`stat stat-${tone}`} to={to}>
      <span className="stat-title">
        {icon}
        {title}
      </span>
      <strong className="stat-value">{value}</strong>
      {note !== undefined && <span className="stat-note">{note}</span>}
    </Link>
  );
}
