// One deed on many things, looked at before it is done: what, how many, to whom, what follows, and
// why. What should not go along with the rest is left out until somebody chooses it. Each thing is
// a command of its own with its own answer: what is refused of one does not stop the others.
import { complaintsWords } from '@/api/words/complaints';
import { said } from '@/kit/said';
import { Alert, Button, Checkbox, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { newKey } from '@/api/client';
import { kitWords } from '../kit_words';
import { useWords, words } from '../words';
import { useRefusalText } from './RefusalNote';
const tradeComplaints = said(complaintsWords, ({ fields }) => ({
  reason: fields.reason,
}));

const deedWords = words(
  {
    ...tradeComplaints['zh-CN'],
    chosen: (n: number, of: number) => `将办理 ${n} 件，共 ${of} 件`,
    go: (deed: string, n: number) => `${deed} ${n} 件`,
    reasonMissing: '请填写理由',
    result: (done: number, failed: number) => `成功 ${done} 件，失败 ${failed} 件`,
    failed: '失败的',
    what: '办理对象',
  },
  () => ({
    ...tradeComplaints.en,
    chosen: (n: number, of: number) => `${n} of ${of} will be done`,
    go: (deed: string, n: number) => `${deed} ${n}`,
    reasonMissing: 'Give a reason',
    result: (done: number, failed: number) => `${done} done, ${failed} failed`,
    failed: 'Failed',
    what: 'What it is done to',
  }),
);

export interface DeedRow {
  key: number | string;
  name: string;
  to?: string; // to whom
  // Why it does not go along unless it is chosen.
  apart?: string;
  // Why it cannot be done at all.
  barred?: string;
}

interface Props {
  deed: string; // the word on the button: 派单
  rows: readonly DeedRow[];
  consequence: string;
  reason?: { readonly max: number }; // asked for, so long at most
  loading?: boolean; // what is still being looked up
  run: (row: DeedRow, key: string, reason: string) => Promise<unknown>;
  onClose: (outcome: 'done' | 'left') => void;
}

interface Outcome {
  done: number;
  failed: { row: DeedRow; text: string }[];
}

export function ConfirmDeed({
  deed,
  rows,
  consequence,
  reason: need,
  loading = false,
  run,
  onClose,
}: Props) {
  const w = useWords(deedWords);
  const k = useWords(kitWords);
  const textOf = useRefusalText();
  // What somebody turned from how it stood.
  const [turned, setTurned] = useState<ReadonlySet<DeedRow['key']>>(new Set());
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'missing' | 'given'>('given');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [total, setTotal] = useState(0);
  const goes = (row: DeedRow) =>
    row.barred === undefined && (row.apart === undefined) !== turned.has(row.key);
  const chosen = rows.filter(goes);
  const finished = outcome !== null && outcome.done + outcome.failed.length === total;

  const start = async () => {
    if (need !== undefined && reason.trim() === '') return setMissing('missing');
    let now: Outcome = { done: 0, failed: [] };
    setTotal(chosen.length);
    setOutcome(now);
    for (const row of chosen) {
      try {
        await run(row, newKey(), reason.trim());
        now = { ...now, done: now.done + 1 };
      } catch (error) {
        now = { ...now, failed: [...now.failed, { row, text: textOf(error) }] };
      }
      setOutcome(now);
    }
  };
  // It is taken away with its dialogue: who opened it stands where it was opened.
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (from instanceof HTMLElement) from.focus();
    },
    [from],
  );
  const close = () => onClose(outcome === null ? 'left' : 'done');
  return (
    <Modal
      open
      title={deed}
      closable={outcome === null || finished}
      mask={{ closable: false }}
      onCancel={close}
      footer={null}
      width={640}
    >
      {outcome !== null ? (
        <div role="status">
          <progress className="bar" max={total} value={outcome.done + outcome.failed.length} />
          <p>{w.result(outcome.done, outcome.failed.length)}</p>
          {outcome.failed.length > 0 && (
            <ul aria-label={w.failed}>
              {outcome.failed.map(({ row, text }) => (
                <li key={row.key}>
                  {row.name}：{text}
                </li>
              ))}
            </ul>
          )}
          {finished && (
            <div className="form-foot">
              <Button type="primary" onClick={close}>
                {k.close}
              </Button>
            </div>
          )}
        </div>
      ) : (
        <>
          <Alert type="info" showIcon title={consequence} />
          <p role="status">{w.chosen(chosen.length, rows.length)}</p>
          <ul className="deed-rows" aria-label={w.what}>
            {rows.map((row) => (
              <li key={row.key}>
                <Checkbox
                  checked={goes(row)}
                  disabled={row.barred !== undefined}
                  onChange={() => {
                    const next = new Set(turned);
                    if (!next.delete(row.key)) next.add(row.key);
                    setTurned(next);
                  }}
                >
                  {row.name}
                </Checkbox>
                <span>
                  {row.to}
                  {(row.barred ?? row.apart) !== undefined && (
                    <small className="deed-apart">{row.barred ?? row.apart}</small>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {need !== undefined && (
            <label className="deed-reason">
              {w.reason}
              <Input.TextArea
                rows={2}
                maxLength={need.max}
                value={reason}
                {...(missing === 'missing' ? { status: 'error' as const } : {})}
                aria-invalid={missing === 'missing'}
                onChange={(event) => {
                  setReason(event.target.value);
                  setMissing('given');
                }}
              />
              {missing === 'missing' && (
                <span className="field-bad" role="alert">
                  {w.reasonMissing}
                </span>
              )}
            </label>
          )}
          <div className="form-foot">
            <Button onClick={close}>{k.cancel}</Button>
            <Button
              type="primary"
              disabled={chosen.length === 0}
              loading={loading}
              onClick={() => void start()}
            >
              {w.go(deed, chosen.length)}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
