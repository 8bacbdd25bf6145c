// 工作台: a card for each kind of work the post has, opening its list, and the first rows of each.
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { Loading, Page } from '@/kit/console/Page';
import { Outcome } from '@/kit/console/Outcome';
import { StatCard } from '@/kit/console/StatCard';
import { DueTag } from '@/kit/DueTag';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { countText } from './calls';
import './complaints.css';
import { CaseState, CaseUrgency } from './looks';
import { caseWords } from './words';

type Card = Schemas['complaints.WorkCard'];

const tones: Partial<Record<Card['work'], 'warn' | 'bad' | 'calm'>> = {
  due_today: 'warn',
  overdue: 'bad',
  mine_open: 'calm',
};

function Rows({ card }: { card: Card }) {
  const w = useWords(caseWords);
  const enums = useEnums();
  return (
    <section className="panel work" aria-labelledby={`work-${card.work}`}>
      <div className="panel-head">
        <h2 id={`work-${card.work}`}>
          {enums['complaints.Work'][card.work]} <small>{countText(card.count)}</small>
        </h2>
        <Link to={`/complaints?${card.query}`}>{w.openAll}</Link>
      </div>
      <ul className="work-rows">
        {card.rows.map((row) => (
          <li key={row.id}>
            <Link className="work-title" to={`/complaints/${row.id}`}>
              {row.title}
            </Link>
            <span className="work-marks">
              <CaseUrgency urgency={row.urgency} />
              <CaseState state={row.state} />
              <DueTag due_at={row.next_due_at} late={row.late} warned={row.warned} />
            </span>
            <span className="work-where">
              {row.case_no}
              {row.estate_name !== '' && ` · ${row.estate_name}`}
              {row.estate_name === '' && row.region_name !== '' && ` · ${row.region_name}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function WorkbenchPage() {
  const w = useWords(caseWords);
  const enums = useEnums();
  const bench = useRead('/api/complaints/workbench', {}, { refetchInterval: 60_000 });
  if (bench.isPending) return <Loading />;
  if (bench.isError) {
    return <Outcome error={bench.error} retry={() => void bench.refetch()} />;
  }
  const { cards } = bench.data;
  const full = cards.filter((card) => card.rows.length > 0);
  return (
    <Page personal="watermark">
      <nav className="stats" aria-label={w.toDo}>
        {cards.map((card) => (
          <StatCard
            key={card.work}
            title={enums['complaints.Work'][card.work]}
            value={countText(card.count)}
            to={`/complaints?${card.query}`}
            tone={card.count.count === 0 ? 'calm' : (tones[card.work] ?? 'blue')}
          />
        ))}
      </nav>
      {full.length === 0 ? (
        <p className="panel nothing">{w.noToDo}</p>
      ) : (
        <div className="work-grid">
          {full.map((card) => (
            <Rows key={card.work} card={card} />
          ))}
        </div>
      )}
    </Page>
  );
}
