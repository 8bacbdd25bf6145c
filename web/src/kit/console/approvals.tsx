// 提出与审批: what every noun shows alike that one person proposes and a second one decides: the
// boxes above its list, the columns of a proposal, the lane and the decision. Who may decide the
// server says.
import { useMemo, type ReactNode } from 'react';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { policyWords } from '@/api/words/policy';
import { useRead } from '@/api/read';
import { civilDay, date } from '../format';
import { kitWords } from '../kit_words';
import { said } from '../said';
import { useEnums } from '../trade_words';
import { StateTag, type StateLook } from '../StateTag';
import { useWords, words } from '../words';
import {
  ApprovalBoxes,
  ApprovalLane,
  ApprovalPanel,
  type ApprovalBox,
  type ApprovalDeed,
  type LaneStep,
} from './ApprovalPanel';
import { columnsOf, type Column } from './columns';
import { DetailPage } from './DetailPage';
import { DiffView, type Difference } from './DiffView';
import type { Command } from './field_makers';
import { labelOf } from './labels';
import { useCan } from './Page';
import { QueryTable } from './QueryTable';
import { StepPage } from './StepPage';
import { sendVerb, type Taking } from './verbs';

type Approval = Schemas['Approval'];
type State = Schemas['ApprovalState'];
type Verb = Schemas['ApprovalVerb'];
// Commands that propose: a day and a reason are asked for.
type Proposing = {
  [C in Command]: Schemas[C] extends { valid_from: string; reason: string } ? C : never;
}[Command];
interface Proposed {
  id: number | null;
  approval: Approval;
  valid_from: string;
}

const kit = said(kitWords, (w) => ({ all: w.all, changes: w.changes, proposals: w.proposals }));

export const approvalWords = words(
  {
    ...kit['zh-CN'],
    change: policyWords['zh-CN'].enums['policy.KeyVerb'].propose,
    send: '提交审批',
    stepWhen: '生效日期和理由',
    propose: '提出',
    decide: '审批',
    effect: '生效',
    difference: '变更内容',
    second: '由提出人以外的另一人审批',
    you: '您的岗位',
    inboxes: '其他待办',
    toDo: (list: string, n: number) => `${list} 待办 ${n}`,
    from: (day: string) => `自 ${day} 起`,
    yes: ['情况属实，同意。', '依据充分，同意按期生效。'],
    no: ['依据不足，请补充依据后重新提出。', '内容有误，请核对后重新提出。'],
  },
  () => ({
    ...kit.en,
    change: policyWords.en.enums['policy.KeyVerb'].propose,
    send: 'Send for approval',
    stepWhen: 'From when and why',
    propose: 'Proposed',
    decide: 'Decision',
    effect: 'Takes effect',
    difference: 'What changes',
    second: 'By somebody else than who proposed it',
    you: 'Your post',
    inboxes: 'Waiting elsewhere',
    toDo: (list: string, n: number) => `${list}: ${n} to do`,
    from: (day: string) => `from ${day}`,
    yes: ['Agreed.', 'Well founded; agreed.'],
    no: ['Not well founded; please add grounds.', 'Please check and propose again.'],
  }),
);

const looks: Record<State, StateLook> = {
  draft: { tone: 'warn', icon: 'clock' },
  approved: { tone: 'good', icon: 'check' },
  rejected: { tone: 'bad', icon: 'stop' },
};

export function ApprovalTag({ approval }: { approval: Approval }) {
  return <StateTag state={approval.state} words={useEnums().ApprovalState} looks={looks} />;
}

const col = columnsOf('Approval');
const columns = [
  col.show('state', (approval) => <ApprovalTag approval={approval} />, {
    width: 110,
    card: 'state',
  }),
  col('reason', { width: 240, clip: 'tip' }),
  col('proposed_at'),
  col('proposed_post', { width: 200, clip: 'tip', card: 'unit' }),
];

// State, day, why and by whom: behind the noun's own columns.
export function approvalColumns<Row extends Proposed>(): Column<Row>[] {
  const [state, ...rest] = columns.map(({ sum: _sum, render, ...column }): Column<Row> => ({
    ...column,
    render: (row) => render(row.approval),
  }));
  return [
    state as Column<Row>,
    {
      key: 'valid_from',
      title: () => labelOf('Approval', 'valid_from'),
      width: 110,
      card: 'no',
      render: (row) => row.valid_from,
    },
    ...rest,
  ];
}

// The lists that wait for a second person, so that one sees from each what waits in the other.
const inboxes = [
  { at: '/changes', boxes: '/api/changes/boxes', needs: 'change_propose', name: 'changes' },
  {
    at: '/policy/proposals',
    boxes: '/api/policy/versions/boxes',
    needs: 'policy_read',
    name: 'proposals',
  },
] as const;
type Inbox = (typeof inboxes)[number];

function Elsewhere({ inbox: { at, boxes, needs, name } }: { inbox: Inbox }) {
  const w = useWords(approvalWords);
  const may = useCan()(needs);
  const { data } = useRead(boxes, {}, { enabled: may });
  return may && data !== undefined ? <Link to={at}>{w.toDo(w[name], data.to_do)}</Link> : null;
}

const everything = 'all'; // in the address, in place of a box

// The list of a noun with its boxes; who asks for nothing sees what waits for him.
export function ApprovalTable<Row extends Proposed>({
  boxes,
  list,
  ...table
}: { boxes: Inbox['boxes'] } & Parameters<typeof QueryTable<Row>>[0]) {
  const w = useWords(approvalWords);
  const { search } = useLocation();
  const navigate = useNavigate();
  const counts = useRead(boxes).data;
  const shown = useMemo(
    () => ({
      ...list,
      read: (...[{ box, ...rest }, page]: Parameters<typeof list.read>) =>
        list.read(box === undefined || box === everything ? rest : { ...rest, box }, page),
    }),
    [list],
  );
  if (search === '') return <Navigate replace to="?box=to_do" />;
  const choose = (box: ApprovalBox | typeof everything) => {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    next.delete('page');
    next.set('box', box);
    void navigate({ search: next.toString() });
  };
  const chosen = new URLSearchParams(search).get('box');
  return (
    <>
      <div className="panel-head">
        <ApprovalBoxes
          chosen={chosen as ApprovalBox | null}
          counts={counts ?? {}}
          onChoose={choose}
          all={w.all}
        />
        <nav aria-label={w.inboxes}>
          {inboxes
            .filter((inbox) => inbox.boxes !== boxes)
            .map((inbox) => (
              <Elsewhere key={inbox.at} inbox={inbox} />
            ))}
        </nav>
      </div>
      <QueryTable<Row> {...table} list={shown} keep={['box', ...(table.keep ?? [])]} />
    </>
  );
}

interface Decided {
  row: Proposed & { effective_at?: string | null };
  version: number;
  may: readonly Verb[];
}

function useLane({ row }: Decided): LaneStep[] {
  const w = useWords(approvalWords);
  const { approval, effective_at } = row;
  const waits = approval.state === 'draft';
  const lane: LaneStep[] = [
    {
      name: 'propose',
      title: w.propose,
      who: approval.proposed_post,
      state: 'done',
      at: approval.proposed_at,
      opinion: approval.reason,
    },
    {
      name: 'approve',
      title: w.decide,
      who: waits ? w.second : approval.decided_post,
      state: waits ? 'here' : approval.state === 'approved' ? 'done' : 'refused',
      ...(approval.decided_at === null ? {} : { at: approval.decided_at }),
      opinion: approval.decision_reason,
    },
  ];
  if (approval.state === 'rejected') return lane;
  const effect = {
    name: 'effect',
    title: w.effect,
    who: w.from(row.valid_from),
  };
  // What is entered beforehand takes effect on its day.
  const done = !waits && effective_at !== null && row.valid_from <= civilDay(new Date());
  const onItsDay = typeof effective_at === 'string' && date(effective_at) >= row.valid_from;
  return [
    ...lane,
    {
      ...effect,
      state: done ? 'done' : 'ahead',
      ...(done && onItsDay ? { at: effective_at } : {}),
    },
  ];
}

// The lane of one proposal and, for who may, the decision; `take` shows what was answered.
function Decision({
  detail,
  posts,
  take,
}: {
  detail: Decided;
  posts: Readonly<Record<Verb, Taking<'post'>>>;
  take: (reply: unknown) => void;
}) {
  const w = useWords(approvalWords);
  const steps = useLane(detail);
  const id = detail.row.id ?? 0;
  return (
    <ApprovalPanel
      draft={`${posts.approve} ${id}`}
      steps={steps}
      may={detail.may}
      phrases={{ approve: w.yes, reject: w.no }}
      send={async (deed: ApprovalDeed, opinion, key) =>
        take(
          await sendVerb(
            { post: posts[deed as Verb] },
            { id, version: detail.version },
            opinion,
            key,
          ),
        )
      }
      onDone={() => undefined}
    />
  );
}

// The page of one proposal: what changes, side by side, then the lane and the decision.
export function ProposalPage<Thing extends object>({
  title,
  extra,
  difference,
  hint,
  ...decision
}: {
  title: string;
  extra?: ReactNode;
  difference: Difference<Thing>;
  hint?: string | undefined; // what follows from it
} & Parameters<typeof Decision>[0]) {
  const w = useWords(approvalWords);
  const { approval, valid_from } = decision.detail.row;
  return (
    <DetailPage
      title={title}
      heading={
        <>
          {title}
          <ApprovalTag approval={approval} />
        </>
      }
      extra={extra}
    >
      <section className="panel" aria-labelledby="difference">
        <h2 id="difference">{w.from(valid_from)}</h2>
        <DiffView label={w.difference} {...difference} />
        {hint !== undefined && <p className="hint">{hint}</p>}
      </section>
      <Decision {...decision} />
    </DetailPage>
  );
}

// The form of a proposal: the noun's own steps, then what it changes, from which day and why, and
// who decides. What was proposed is opened.
export function ProposalForm<C extends Proposing, Thing extends object>({
  post,
  at,
  steps,
  difference,
  when,
  body,
  ...form
}: {
  post: Taking<'post'>;
  at: string; // of the pages of what is proposed
  difference: Difference<Thing>;
  when: ReactNode; // its day and its reason
  body?: (values: Partial<Schemas[C]>) => object; // where not all that was typed is meant
} & Pick<Parameters<typeof StepPage<C, unknown>>[0], 'command' | 'draft' | 'now' | 'steps'>) {
  const w = useWords(approvalWords);
  const navigate = useNavigate();
  const { values, key } = form.draft;
  const ahead: readonly LaneStep[] = [
    { name: 'propose', title: w.propose, who: w.you, state: 'here' },
    { name: 'approve', title: w.decide, who: w.second, state: 'ahead' },
    { name: 'effect', title: w.effect, who: w.from(values.valid_from ?? '…'), state: 'ahead' },
  ];
  return (
    <StepPage<C, unknown>
      {...form}
      steps={[
        ...steps,
        {
          name: 'when',
          title: w.stepWhen,
          members: ['valid_from', 'reason'],
          fields: (
            <>
              <DiffView label={w.difference} {...difference} />
              {when}
              <ApprovalLane steps={ahead} />
            </>
          ),
        },
      ]}
      submit={w.send}
      send={() => sendVerb({ post }, {}, body?.(values) ?? values, key)}
      onDone={(made) => void navigate(`${at}/${(made as { row: Proposed }).row.id}`)}
    />
  );
}
