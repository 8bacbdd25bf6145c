// 诉求详情: the main line, what it says, every step of it, the clocks with their rules, and what
// this post may do now.
import { Tabs } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { saying } from '@/kit/console/labels';
import { DueTag } from '@/kit/DueTag';
import { Mark } from '@/kit/Mark';
import { MapView } from '@/kit/map/MapView';
import { PhotoGrid } from '@/kit/PhotoGrid';
import { Timeline, type TimelineStep } from '@/kit/Timeline';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { caseOf, type CaseDetail } from './calls';
import { ClockPanel } from './ClockPanel';
import './complaints.css';
import { CaseCategory, CaseState, CaseUrgency } from './looks';
import { PrintSlip } from './PrintSlip';
import { Reveal } from './Reveal';
import { useVerbs } from './verbs';
import { caseWords } from './words';

type State = Schemas['complaints.State'];
type Step = Schemas['complaints.Step'];

// The way of the case as the server tells it.
function MainLine({ line }: { line: CaseDetail['line'] }) {
  const w = useWords(caseWords);
  const states = useEnums()['complaints.State'];
  return (
    <ol className="case-steps" aria-label={w.progress}>
      {line.map((step, index) => (
        <li
          key={step.state}
          data-no={index + 1}
          data-at={step.place}
          aria-current={step.place === 'here' ? 'step' : undefined}
        >
          {states[step.state]}
        </li>
      ))}
    </ol>
  );
}

function timelineOf(
  steps: readonly Step[],
  states: Readonly<Record<State, string>>,
): TimelineStep[] {
  return steps.map((step) => ({
    key: step.seq,
    at: step.at,
    title: step.title,
    who: step.post,
    detail: [
      step.from !== null && step.to !== null && step.from !== step.to
        ? `${states[step.from]} → ${states[step.to]}`
        : '',
      step.detail,
    ]
      .filter((part) => part !== '')
      .join('；'),
    words: step.words,
    tone: step.tone,
    late: step.late,
    extra: <PhotoGrid photos={step.files} />,
  }));
}

const say = saying(caseWords);
const fact = columnsOf('complaints.CaseDetail');
const facts = [
  fact.show('category', (row) => <CaseCategory row={row} />),
  fact.show('kind', (row) => <KindAndSource row={row} />),
  fact.show('contact', (row) => <Contact row={row} />, { title: say((w) => w.contact) }),
  fact('secrecy'),
  fact.link('estate_name', (row) => `/estates/${row.estate}`),
  ...fact.all('region_name', 'address'),
  fact.link('enterprise_name', (row) => `/enterprises/${row.enterprise}`),
  fact('lead_unit_name'),
  fact.show('assists', (row) => row.assists.map((assist) => assist.name).join('、')),
  ...fact.all('dispatch_reason', 'received_at', 'registered_at'),
  fact('external_no', { blank: 'left_out' }),
  fact('closed_at', { blank: 'left_out' }),
  fact.show('solved', (row) => <Rating row={row} />, {
    title: say((w) => w.result),
    blank: 'left_out',
  }),
  fact('reworks', { blank: 'left_out' }),
];

function KindAndSource({ row }: { row: CaseDetail }) {
  const enums = useEnums();
  return `${enums['complaints.Kind'][row.kind]} · ${enums['complaints.Source'][row.source]}`;
}

function Contact({ row }: { row: CaseDetail }) {
  const w = useWords(caseWords);
  if (row.contact_name === '' && row.contact_phone === '')
    return <span className="faint">{w.contactHidden}</span>;
  return (
    <span className="with-label">
      {row.contact_name} {row.contact_phone}
      {row.contact_revealable && <Reveal id={row.id} />}
    </span>
  );
}

function Rating({ row: { solved, satisfied } }: { row: CaseDetail }) {
  const enums = useEnums();
  return [
    solved === null ? '' : enums['complaints.Solved'][solved],
    satisfied === null ? '' : enums['complaints.Satisfied'][satisfied],
  ]
    .filter((part) => part !== '')
    .join('，');
}

function Facts({ detail }: { detail: CaseDetail }) {
  const w = useWords(caseWords);
  const place = detail.lat_e6 === null || detail.lon_e6 === null ? null : detail;
  return (
    <section className="panel" aria-labelledby="content-of">
      <h2 id="content-of">{w.content}</h2>
      <p className="case-text">{detail.text}</p>
      <PhotoGrid photos={detail.files.filter((file) => file.verb === 'supplement')} />
      <FactList of={detail} facts={facts} columns={2} />
      {place !== null && (
        <MapView
          label={w.place}
          height="14rem"
          center={{ lat_e6: place.lat_e6 ?? 0, lon_e6: place.lon_e6 ?? 0 }}
          zoom={10}
          points={[
            {
              key: 'case',
              label: detail.estate_name === '' ? detail.region_name : detail.estate_name,
              lat_e6: place.lat_e6 ?? 0,
              lon_e6: place.lon_e6 ?? 0,
              tone: 'bad',
            },
          ]}
        />
      )}
    </section>
  );
}

// What else there is of the same place, the same enterprise, the same caller.
function Related({ detail }: { detail: CaseDetail }) {
  const w = useWords(caseWords);
  const theirs = useRead(
    '/api/complaints',
    { query: { caller_of: detail.id, tab: 'all', limit: 2 } },
    { enabled: detail.contact_revealable },
  );
  return (
    <>
      {detail.estate !== null && (
        <Link to={`/complaints?estate=${detail.estate}&tab=all`}>{w.sameEstate}</Link>
      )}
      {detail.enterprise !== null && (
        <Link to={`/complaints?enterprise=${detail.enterprise}&tab=all`}>{w.sameEnterprise}</Link>
      )}
      {(theirs.data?.rows.length ?? 0) > 1 && (
        <Link to={`/complaints?caller_of=${detail.id}&tab=all`}>{w.sameCaller}</Link>
      )}
    </>
  );
}

function Case({ id, detail, verb }: Of<CaseDetail>) {
  const w = useWords(caseWords);
  const states = useEnums()['complaints.State'];
  const timeline = useRead('/api/complaints/{id}/timeline', { path: { id } });
  const verbs = useVerbs(detail, verb);
  const steps = timeline.data?.steps ?? [];
  const messages = steps.filter((step) => step.verb === 'message');
  return (
    <DetailPage
      title={detail.case_no}
      personal="watermark"
      heading={
        <>
          {detail.case_no} {detail.title}
          <CaseState state={detail.state} />
          <CaseUrgency urgency={detail.urgency} />
          {detail.next_due_at !== null && (
            <DueTag
              due_at={detail.next_due_at}
              late={detail.late}
              warned={detail.warned}
              provisional={detail.next_due_provisional}
            />
          )}
          {detail.late_sign && (
            <Mark tone="bad" icon="alarm">
              {w.lateSign}
            </Mark>
          )}
        </>
      }
      extra={
        <>
          <Related detail={detail} />
          <PrintSlip id={detail.id} onPrinted={() => void timeline.refetch()} />
        </>
      }
      may={detail.may}
      verbs={verbs}
      bar={w.actions}
    >
      <section className="panel">
        <MainLine line={detail.line} />
      </section>
      <div className="case-grid">
        <div className="case-main">
          <Facts detail={detail} />
          <section className="panel" aria-label={w.timeline}>
            <Tabs
              size="small"
              items={[
                {
                  key: 'timeline',
                  label: `${w.timeline} ${steps.length}`,
                  children: <Timeline label={w.timeline} steps={timelineOf(steps, states)} />,
                },
                {
                  key: 'messages',
                  label: `${w.messages} ${messages.length}`,
                  children:
                    messages.length === 0 ? (
                      <p className="hint">{w.noMessages}</p>
                    ) : (
                      <Timeline label={w.messages} steps={timelineOf(messages, states)} />
                    ),
                },
              ]}
            />
          </section>
        </div>
        <ClockPanel id={detail.id} />
      </div>
    </DetailPage>
  );
}

export default detailPage(caseOf, Case);
