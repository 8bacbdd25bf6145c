// 诉求详情: the main line, what it says, every step of it, the clocks with their rules, and what
// this post may do now.
import { useQueryClient } from '@tanstack/react-query';
import { Descriptions, Tabs } from 'antd';
import { useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { ButtonsOfMay } from '@/kit/console/ButtonsOfMay';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { DueTag } from '@/kit/DueTag';
import { dateTime } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { MapView } from '@/kit/map/MapView';
import { PhotoGrid } from '@/kit/PhotoGrid';
import { Timeline, type TimelineStep } from '@/kit/Timeline';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { Link } from 'react-router';
import { caseKey, useCase, useTimeline, type CaseDetail } from './calls';
import { ClockPanel } from './ClockPanel';
import './complaints.css';
import { CaseState, CaseUrgency } from './looks';
import { Reveal } from './Reveal';
import { useVerbs } from './verbs';
import { caseWords } from './words';

type State = Schemas['complaints.State'];
type Step = Schemas['complaints.Step'];

// The main line as people know it. Which state a case is in, the server says.
const mainLine: readonly State[] = [
  'registered',
  'dispatched',
  'working',
  'replied',
  'visiting',
  'closed',
  'archived',
];

function MainLine({ state }: { state: State }) {
  const w = useWords(caseWords);
  const words: Readonly<Record<State, string>> = w.mainLine;
  const beside: Partial<Record<State, readonly State[]>> = {
    rework: ['registered', 'dispatched', 'working', 'replied', 'visiting', 'rework', 'closed'],
    refused: ['registered', 'refused'],
    answered: ['registered', 'answered'],
    withdrawn: ['registered', 'withdrawn'],
  };
  const line = beside[state] ?? mainLine;
  const here = line.indexOf(state);
  return (
    <ol className="case-steps" aria-label={w.progress}>
      {line.map((one, index) => (
        <li
          key={one}
          data-no={index + 1}
          data-at={index < here ? 'past' : index === here ? 'here' : 'ahead'}
          aria-current={index === here ? 'step' : undefined}
        >
          {words[one]}
        </li>
      ))}
    </ol>
  );
}

const tones: Record<string, TimelineStep['tone']> = {
  refuse: 'bad',
  reject_reply: 'bad',
  reopen: 'bad',
  pass: 'good',
  close: 'good',
  archive: 'good',
};

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
    tone: /Overdue/.test(step.what)
      ? 'bad'
      : /Due|Warn/.test(step.what)
        ? 'warn'
        : (tones[step.verb ?? ''] ?? 'plain'),
    extra: <PhotoGrid photos={step.files} />,
  }));
}

function Facts({ detail }: { detail: CaseDetail }) {
  const w = useWords(caseWords);
  const enums = useEnums();
  const place = detail.lat_e6 === null || detail.lon_e6 === null ? null : detail;
  const contact =
    detail.contact_name === '' && detail.contact_phone === '' ? (
      <span className="faint">{w.contactHidden}</span>
    ) : (
      <span className="with-label">
        {detail.contact_name} {detail.contact_phone}
        {detail.contact_revealable && <Reveal id={detail.id} />}
      </span>
    );
  const items = [
    {
      key: 'category',
      label: w.category,
      children:
        detail.category === '' ? (
          <Mark tone="warn" icon="pen">
            {w.toBeClassified}
          </Mark>
        ) : (
          detail.category_name
        ),
    },
    {
      key: 'kind',
      label: w.kind,
      children: `${enums['complaints.Kind'][detail.kind]} · ${enums['complaints.Source'][detail.source]}`,
    },
    { key: 'contact', label: w.contact, children: contact },
    { key: 'secrecy', label: w.secrecy, children: enums['complaints.Secrecy'][detail.secrecy] },
    {
      key: 'estate',
      label: w.estate,
      children:
        detail.estate === null ? (
          '—'
        ) : (
          <Link to={`/estates/${detail.estate}`}>{detail.estate_name}</Link>
        ),
    },
    {
      key: 'region',
      label: w.region,
      children: detail.region_name === '' ? '—' : detail.region_name,
    },
    { key: 'address', label: w.address, children: detail.address === '' ? '—' : detail.address },
    {
      key: 'enterprise',
      label: w.enterprise,
      children:
        detail.enterprise === null ? (
          '—'
        ) : (
          <Link to={`/enterprises/${detail.enterprise}`}>{detail.enterprise_name}</Link>
        ),
    },
    {
      key: 'lead',
      label: w.leadUnit,
      children: detail.lead_unit_name === '' ? '—' : detail.lead_unit_name,
    },
    {
      key: 'assists',
      label: w.assists,
      children: detail.assists.map((assist) => assist.name).join('、') || '—',
    },
    {
      key: 'reason',
      label: w.dispatchReason,
      span: 2,
      children: detail.dispatch_reason === '' ? '—' : detail.dispatch_reason,
    },
    { key: 'received', label: w.receivedAt, children: dateTime(detail.received_at) },
    { key: 'registered', label: w.registeredAt, children: dateTime(detail.registered_at) },
    ...(detail.external_no === ''
      ? []
      : [{ key: 'no', label: w.externalNo, children: detail.external_no }]),
    ...(detail.closed_at === null
      ? []
      : [{ key: 'closed', label: w.closedAt, children: dateTime(detail.closed_at) }]),
    ...(detail.solved === null
      ? []
      : [
          {
            key: 'result',
            label: w.result,
            children: [
              enums['complaints.Solved'][detail.solved],
              detail.satisfied === null ? '' : enums['complaints.Satisfied'][detail.satisfied],
            ]
              .filter((part) => part !== '')
              .join('，'),
          },
        ]),
    ...(detail.reworks === 0
      ? []
      : [{ key: 'reworks', label: w.reworks, children: detail.reworks }]),
  ];
  return (
    <section className="panel" aria-labelledby="content-of">
      <h2 id="content-of">{w.content}</h2>
      <p className="case-text">{detail.text}</p>
      <PhotoGrid photos={detail.files.filter((file) => file.verb === 'supplement')} />
      <Descriptions column={{ xs: 1, md: 2 }} size="small" items={items} />
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

function Detail({ detail }: { detail: CaseDetail }) {
  const w = useWords(caseWords);
  const enums = useEnums();
  const client = useQueryClient();
  const timeline = useTimeline(detail.id, detail.version);
  const verbs = useVerbs(detail, (next) => {
    client.setQueryData(caseKey(detail.id), next);
    void client.invalidateQueries({ queryKey: ['list', 'complaints'] });
    void client.invalidateQueries({ queryKey: ['workbench'] });
    void client.invalidateQueries({ queryKey: ['complaint-counts'] });
  });
  const steps = timeline.data ?? [];
  const states = enums['complaints.State'];
  const messages = steps.filter((step) => step.verb === 'message');
  return (
    <Page
      title={detail.case_no}
      personal="watermark"
      heading={
        <>
          {detail.case_no} {detail.title}
          <CaseState state={detail.state} />
          <CaseUrgency urgency={detail.urgency} />
          {detail.next_due_at !== null && (
            <DueTag due_at={detail.next_due_at} provisional={detail.next_due_provisional} />
          )}
          {detail.late_sign && (
            <Mark tone="bad" icon="alarm">
              {w.lateSign}
            </Mark>
          )}
        </>
      }
    >
      <section className="panel">
        <MainLine state={detail.state} />
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
        <ClockPanel id={detail.id} version={detail.version} />
      </div>
      <section className="case-act" aria-labelledby="case-act">
        <h2 id="case-act">{w.actions}</h2>
        <ButtonsOfMay may={detail.may} verbs={verbs} />
      </section>
    </Page>
  );
}

export default function DetailPage() {
  const { id = '' } = useParams();
  const query = useCase(Number(id));
  if (query.isPending) return <Loading />;
  if (query.isError) return <Outcome error={query.error} retry={() => void query.refetch()} />;
  return <Detail detail={query.data} />;
}
