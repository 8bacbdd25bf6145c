// The lane of an approval and one's own step in it: who has decided what, how many of the allowed
// days each step used and has left, and the opinion. The server says the steps, the days and what
// this post may do; nothing is counted here.
import { Button, Form, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { baseWords } from '@/api/words/base';
import { analyticsWords } from '@/api/words/analytics';
import { dateTime } from '../format';
import { Mark, type MarkIcon, type Tone } from '../Mark';
import { useEnums } from '../trade_words';
import { useWords, words } from '../words';
import { CommandForm } from './CommandForm';
import { fieldsOf } from './field_makers';

const laneWords = words(
  {
    lane: '审批流程',
    used: (used: number, of: number) => `已用 ${used} 天，共 ${of} 天`,
    daysLeft: (n: number) => `剩 ${n} 天`,
    daysOver: (n: number) => `已超 ${n} 天`,
    opinion: '意见',
    phrases: '常用语',
    backTo: '退回到',
    handTo: '转办给',
    decide: '办理意见',
    states: {
      done: baseWords['zh-CN'].enums.ApprovalBox.decided,
      here: analyticsWords['zh-CN'].fields.open,
      ahead: '未到',
      returned: '已退回',
    },
    deeds: { send_back: '退回', hand_on: '转办' },
  },
  () => ({
    lane: 'Approval',
    used: (used: number, of: number) => `${used} of ${of} days used`,
    daysLeft: (n: number) => `${n} days left`,
    daysOver: (n: number) => `${n} days over`,
    opinion: 'Opinion',
    phrases: 'Common phrases',
    backTo: 'Back to',
    handTo: 'Hand on to',
    decide: 'Your opinion',
    states: {
      done: baseWords.en.enums.ApprovalBox.decided,
      here: analyticsWords.en.fields.open,
      ahead: 'Not yet',
      returned: 'Sent back',
    },
    deeds: { send_back: 'Send back', hand_on: 'Hand on' },
  }),
);

export interface LaneStep {
  name: string; // of the step, for 退回到
  title: string;
  who: string; // the post, never a person's name
  state: 'done' | 'here' | 'ahead' | 'returned' | 'refused';
  at?: string; // when it was decided
  opinion?: string;
  days_used?: number;
  days_allowed?: number;
}
export type ApprovalDeed = 'approve' | 'reject' | 'send_back' | 'hand_on';

export interface Opinion {
  reason?: string;
  back_to?: string; // send_back: the name of a step
  hand_to?: number; // hand_on: what `handTo` chooses
}

const looks: Record<LaneStep['state'], readonly [Tone, MarkIcon]> = {
  done: ['good', 'check'],
  here: ['blue', 'dot'],
  ahead: ['calm', 'clock'],
  returned: ['bad', 'turn'],
  refused: ['bad', 'stop'],
};

function Days({ used, allowed }: { used: number; allowed: number }) {
  const w = useWords(laneWords);
  const left = allowed - used;
  return (
    <span className="lane-days">
      {w.used(used, allowed)}{' '}
      <Mark
        tone={left < 0 ? 'bad' : left < 1 ? 'warn' : 'calm'}
        icon={left < 0 ? 'alarm' : 'clock'}
      >
        {left < 0 ? w.daysOver(-left) : w.daysLeft(left)}
      </Mark>
    </span>
  );
}

export function ApprovalLane({ steps }: { steps: readonly LaneStep[] }) {
  const w = useWords(laneWords);
  const words = { ...w.states, refused: useEnums().ApprovalState.rejected };
  return (
    <ol className="lane" aria-label={w.lane}>
      {steps.map((step) => {
        const [tone, icon] = looks[step.state];
        return (
          <li key={step.name} aria-current={step.state === 'here' ? 'step' : undefined}>
            <div>
              <strong>{step.title}</strong>
              <Mark tone={tone} icon={icon}>
                {words[step.state]}
              </Mark>
            </div>
            <div className="faint">
              {step.who} {step.at !== undefined && dateTime(step.at)}
            </div>
            {step.days_used !== undefined && step.days_allowed !== undefined && (
              <Days used={step.days_used} allowed={step.days_allowed} />
            )}
            {step.opinion !== undefined && step.opinion !== '' && (
              <blockquote>{step.opinion}</blockquote>
            )}
          </li>
        );
      })}
    </ol>
  );
}

// What is sent back or handed on is said why, as what is rejected.
const approving = fieldsOf('Approve');
const rejecting = fieldsOf('Reject');

export function ApprovalPanel({
  draft,
  steps,
  may,
  phrases,
  handTo,
  send,
  onDone,
}: {
  draft: string; // the name of the opinion's draft
  steps: readonly LaneStep[];
  may: readonly ApprovalDeed[]; // as the server says; empty: only the lane is shown
  // Common ones, chosen instead of typed.
  phrases: Readonly<Partial<Record<ApprovalDeed, readonly string[]>>>;
  handTo?: ReactNode; // a picker, for 转办
  send: (deed: ApprovalDeed, opinion: Opinion, key: string) => Promise<unknown>;
  onDone: (deed: ApprovalDeed) => void;
}) {
  const w = useWords(laneWords);
  const [chosen, setDeed] = useState<ApprovalDeed | null>(null);
  const [form] = Form.useForm<Opinion>();
  const deed = chosen !== null && may.includes(chosen) ? chosen : may[0];
  const deeds = { ...w.deeds, ...useEnums().ApprovalVerb };
  const common = deed === undefined ? [] : (phrases[deed] ?? []);
  return (
    <section className="panel" aria-labelledby="approval">
      <h2 id="approval">{w.lane}</h2>
      <ApprovalLane steps={steps} />
      {deed !== undefined && (
        <>
          <div className="choice-tabs" role="group" aria-label={w.decide}>
            {may.map((one) => (
              <Button key={one} aria-pressed={one === deed} onClick={() => setDeed(one)}>
                {deeds[one]}
              </Button>
            ))}
          </div>
          <CommandForm<Opinion, unknown>
            draft={draft}
            form={form}
            submit={deeds[deed]}
            {...(deed === 'reject' ? { danger: 'danger' as const } : {})}
            send={(opinion, key) => send(deed, opinion, key)}
            onDone={() => onDone(deed)}
            goesOn
          >
            {deed === 'send_back' && (
              <Form.Item name="back_to" label={w.backTo} required>
                <Select
                  options={steps
                    .filter((step) => step.state === 'done')
                    .map((step) => ({ value: step.name, label: step.title }))}
                />
              </Form.Item>
            )}
            {deed === 'hand_on' && (
              <Form.Item name="hand_to" label={w.handTo} required>
                {handTo}
              </Form.Item>
            )}
            {common.length > 0 && (
              <Form.Item label={w.phrases} htmlFor={`${draft}-phrases`}>
                <Select
                  id={`${draft}-phrases`}
                  value={null}
                  options={common.map((phrase) => ({ value: phrase, label: phrase }))}
                  onChange={(phrase: string | null) =>
                    form.setFieldsValue({ reason: phrase ?? '' })
                  }
                />
              </Form.Item>
            )}
            {deed === 'approve' ? (
              <approving.Lines name="reason" label={w.opinion} />
            ) : (
              <rejecting.Lines name="reason" label={w.opinion} />
            )}
          </CommandForm>
        </>
      )}
    </section>
  );
}

export type ApprovalBox = Schemas['ApprovalBox'];

// 待办, 已办, 我发起, 抄送: above a list of approvals, with the server's counts.
export function ApprovalBoxes({
  chosen,
  counts,
  onChoose,
  all,
}: {
  chosen: ApprovalBox | 'all' | null; // none: all of them
  counts: Readonly<Partial<Record<ApprovalBox, number>>>;
  onChoose: (box: ApprovalBox | 'all') => void;
  all: string; // the word for all of them
}) {
  const w = useWords(laneWords);
  const boxes = useEnums().ApprovalBox;
  return (
    <div className="choice-tabs" role="group" aria-label={w.lane}>
      {(Object.keys(boxes) as ApprovalBox[]).map((box) => (
        <button key={box} type="button" aria-pressed={box === chosen} onClick={() => onChoose(box)}>
          {boxes[box]} <small>{counts[box]}</small>
        </button>
      ))}
      <button
        type="button"
        aria-pressed={chosen === null || chosen === 'all'}
        onClick={() => onChoose('all')}
      >
        {all}
      </button>
    </div>
  );
}
