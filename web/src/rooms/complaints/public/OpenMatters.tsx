// My open matters, for the first page; loaded once somebody is signed in.
import { useQuery } from '@tanstack/react-query';
import { Refused, Waiting } from '@/kit/public/parts';
import { readMine } from './calls';
import { CaseCard } from './parts';

export function OpenMatters({ none }: { none: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['mine', 'open', 'brief'],
    queryFn: () => readMine('open', undefined, 3),
  });
  if (error) return <Refused error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.rows.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="cards">
      {data.rows.map((row) => (
        <CaseCard key={row.id} row={row} />
      ))}
    </ul>
  );
}
