// The clocks of a case, each with the rule that made it: limit, article, document, and whether
// anybody has confirmed it for this city.
import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { useRead } from '@/api/read';
import { DueTag } from '@/kit/DueTag';
import { dateTime } from '@/kit/format';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { caseWords } from './words';

export function ClockPanel({ id }: { id: number }) {
  const w = useWords(caseWords);
  const k = useWords(kitWords);
  const clocks = useRead('/api/complaints/{id}/clocks', { path: { id } });
  return (
    <section className="panel" aria-labelledby="clocks">
      <h2 id="clocks">{w.clocks}</h2>
      <ul className="clock-list">
        {(clocks.data?.rules ?? []).map((rule) => (
          <li key={rule.clock}>
            <div className="clock-head">
              <strong>
                {rule.name} · {rule.limit}
              </strong>
              <DueTag
                due_at={rule.due_at}
                met_at={rule.met_at}
                late={rule.late}
                provisional={rule.provisional}
              />
            </div>
            <div
              className="clock-bar"
              role="img"
              aria-label={`${rule.name} ${w.used(rule.used_percent)}`}
            >
              <span
                className={rule.late ? 'clock-late' : ''}
                style={{ width: `${Math.min(100, rule.used_percent)}%` }}
              />
            </div>
            <div className="clock-rule">
              {w.from} {dateTime(rule.from_at)}，{w.dueAt} {dateTime(rule.due_at)}
            </div>
            <div className="clock-rule">
              {w.rule}：{rule.article === '' ? w.noArticle : rule.article}
              {rule.document !== '' && `（${rule.document}）`}{' '}
              <Link to={`/policy/key?key=${rule.key}`}>{w.seeRule}</Link>{' '}
              {rule.standing === 'proposed_default' && (
                <Tooltip title={k.proposedDefaultHint}>
                  <span>
                    <Mark tone="warn" icon="flag">
                      {k.proposedDefault}
                    </Mark>
                  </span>
                </Tooltip>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
