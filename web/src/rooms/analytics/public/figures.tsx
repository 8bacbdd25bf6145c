// How the city does, for everybody: the first page shows it.
import { useQuery } from '@tanstack/react-query';
import { count } from '@/kit/format';
import { api, the } from '@/kit/public/ask';
import { useWords } from '@/kit/words';
import { figures } from './words';

function share(ppm: number | null | undefined, none: string): string {
  return ppm === null || ppm === undefined ? none : `${(ppm / 10_000).toFixed(1)}%`;
}

export function CityFigures() {
  const w = useWords(figures);
  const { data, error } = useQuery({
    queryKey: ['public', 'figures'],
    queryFn: () => the(api.GET('/api/analytics/complaints')),
    staleTime: 60_000,
  });
  if (error || !data) return null; // the page is whole without them
  const rows = [
    [w.filed, w.pieces(count(data.filed))],
    [w.closed, w.pieces(count(data.closed))],
    [w.open, w.pieces(count(data.open))],
    [w.response, share(data.response_ppm, w.none)],
    [w.solved, share(data.solved_ppm, w.none)],
    [w.satisfied, share(data.satisfied_ppm, w.none)],
  ] as const;
  return (
    <section className="sheet" aria-labelledby="figures">
      <h2 id="figures">
        {w.figures} <span className="soft small">{w.figures_of(data.from, data.until)}</span>
      </h2>
      <dl className="city">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">{w.note}</p>
    </section>
  );
}
