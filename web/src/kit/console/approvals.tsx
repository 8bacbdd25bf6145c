// 提出与审批: what every noun shows alike that one person proposes and a second one decides: the
// boxes above its list, the columns of a proposal, the lane and the decision. Who may decide the
// server says.
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { baseWords } from '@/api/words/base';
import { policyWords } from '@/api/words/policy';
import { useRead, type ReadPath } from '@/api/read';
import { said } from '../said';
import { useEnums } from '../trade_words';
import { StateTag, type StateLook } from '../StateTag';
import { useWords, words } from '../words';
import {
  ApprovalBoxes,
  ApprovalPanel,
  type ApprovalBox,
  type ApprovalDeed,
  type LaneStep,
} from './ApprovalPanel';
import { columnsOf, type Column } from './columns';
import { DetailPage } from './DetailPage';
import { DiffView, type Change } from './DiffView';
import { DayInput } from './fields';
import { labelOf } from './labels';
import { QueryTable } from './QueryTable';
import { sendVerb, type Taking } from './verbs';

type Approval = Schemas['Approval'];
type State = Schemas['ApprovalState'];
type Verb = Schemas['ApprovalVerb'];
interface Proposed {
  id: number | null;
  approval: Approval;
  valid_from: string;
}

const own = said(baseWords, ({ fields }) => ({ validFrom: fields.valid_from }));

export const approvalWords = words(
  {
    ...own['zh-CN'],
    change: policyWords['zh-CN'].enums['policy.KeyVerb'].propose,
    send: '提交审批',
    stepWhen: '生效日期和理由',
    reason: policyWords['zh-CN'].fields.reason,
    propose: '提出',
    decide: '审批',
    effect: '生效',
    difference: '变更内容',
    second: '由提出人以外的另一人审批',
    from: (day: string) => `自 ${day} 起`,
    yes: ['情况属实，同意。', '依据充分，同意按期生效。'],
    no: ['依据不足，请补充依据后重新提出。', '内容有误，请核对后重新提出。'],
  },
  {
    ...own.en,
    change: policyWords.en.enums['policy.KeyVerb'].propose,
    send: 'Send for approval',
    stepWhen: 'From when and why',
    reason: policyWords.en.fields.reason,
    propose: 'Proposed',
    decide: 'Decision',
    effect: 'Takes effect',
    difference: 'What changes',
    second: 'By somebody else than who proposed it',
    from: (day: string) => `from ${day}`,
    yes: ['Agreed.', 'Well founded; agreed.'],
    no: ['Not well founded; please add grounds.', 'Please check and propose again.'],
  },
);

const looks: Record<State, StateLook> = {
  draft: { tone: 'warn', icon: 'clock' },
  approved: { tone: 'good', icon: 'check' },
  rejected: { tone: 'bad', icon: 'stop' },
};

export function ApprovalTag({ approval }: { approval: Approval }) {
  return <StateTag state={approval.state} words={useEnums().ApprovalState} looks={looks} />;
}

// The last step of a proposal: from which day, and why.
export function WhenFields({
  draft,
  put,
  hint,
  longest,
}: {
  draft: { valid_from?: string; reason?: string };
  put: (changes: { valid_from?: string; reason?: string }) => void;
  hint: string;
  longest: number; // of the reason
}) {
  const w = useWords(approvalWords);
  return (
    <>
      <Form.Item label={w.validFrom} htmlFor="valid_from" required extra={hint}>
        <DayInput
          id="valid_from"
          {...(draft.valid_from === undefined ? {} : { value: draft.valid_from })}
          onChange={(day) => put(day === undefined ? {} : { valid_from: day })}
        />
      </Form.Item>
      <Form.Item label={w.reason} htmlFor="reason" required>
        <Input.TextArea
          id="reason"
          rows={3}
          maxLength={longest}
          showCount
          value={draft.reason ?? ''}
          onChange={(event) => put({ reason: event.target.value })}
        />
      </Form.Item>
    </>
  );
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

// The list of the noun with its boxes: one that is pressed narrows the list, pressed again it does
// not.
export function ApprovalTable<Row extends Proposed>({
  boxes,
  ...table
}: { boxes: ReadPath } & Parameters<typeof QueryTable<Row>>[0]) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const counts = useRead(boxes).data as Schemas['BoxCounts'] | undefined;
  const params = new URLSearchParams(search);
  const chosen = params.get('box') as ApprovalBox | null;
  const choose = (box: ApprovalBox) => {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    next.delete('page');
    if (box === chosen) next.delete('box');
    else next.set('box', box);
    void navigate({ search: next.toString() });
  };
  return (
    <>
      <ApprovalBoxes chosen={chosen} counts={counts ?? {}} onChoose={choose} />
      <QueryTable<Row> {...table} keep={['box', ...(table.keep ?? [])]} />
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
  const done = effective_at !== null && effective_at !== undefined;
  return [
    ...lane,
    { ...effect, ...(done ? { state: 'done', at: effective_at } : { state: 'ahead' }) },
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
export function ProposalPage({
  title,
  extra,
  difference,
  note,
  hint,
  ...decision
}: {
  title: string;
  extra?: ReactNode;
  difference: readonly Change[];
  note?: string | undefined; // there was nothing before: said in place of it
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
        <DiffView
          label={w.difference}
          changes={difference}
          {...(note === undefined ? {} : { note })}
        />
        {hint !== undefined && <p className="hint">{hint}</p>}
      </section>
      <Decision {...decision} />
    </DetailPage>
  );
}
