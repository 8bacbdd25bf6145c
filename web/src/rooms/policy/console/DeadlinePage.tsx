// 时限推算: when a limit ends, and why, day by day.
import { DatePicker, Form, InputNumber, Radio, Select, Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import type { QueryOf, Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { FactList } from '@/kit/console/DetailPage';
import { saying } from '@/kit/console/labels';
import { Page } from '@/kit/console/Page';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { civilDay, dateTime } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { StandingMark } from './parts';
import { policyPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Query = QueryOf<'/api/policy/deadline'>;
type Step = Schemas['policy.DeadlineStep'];

const looks: Record<Step['kind'], 'calm' | 'good' | 'warn' | 'blue'> = {
  start: 'calm',
  counted: 'good',
  make_up: 'warn',
  weekend: 'calm',
  holiday: 'calm',
  natural: 'good',
};

const say = saying(policyPageWords);
const col = columnsOf('policy.DeadlineStep');
const columns = [
  col('day', { width: 130 }),
  col.show('kind', (step) => <Kind step={step} />, { width: 180 }),
  col('count', { title: say((w) => w.counted) }),
  col('text', { width: 320, title: say((w) => w.reason) }),
];

const fact = columnsOf('policy.DeadlineReply');
const facts = [
  fact.show('due', (reply) => <strong>{dateTime(reply.due)}</strong>, { title: say((w) => w.due) }),
  fact('limit_text'),
  fact.show(
    'rule',
    ({ rule }) =>
      rule && (
        <>
          <Link to={`/policy/key?key=${rule.key}`}>{rule.title}</Link> {rule.article}{' '}
          <StandingMark standing={rule.standing} />
        </>
      ),
    { title: say((w) => w.rule) },
  ),
];

function Kind({ step }: { step: Step }) {
  const kinds = useEnums()['policy.StepKind'];
  const tone = looks[step.kind];
  return (
    <Mark tone={tone} icon={tone === 'calm' ? 'stop' : 'check'}>
      {kinds[step.kind]}
    </Mark>
  );
}

export default function DeadlinePage() {
  const w = useWords(policyPageWords);
  const units = useEnums().LimitUnit;
  const [by, setBy] = useState<'key' | 'count'>('key');
  const [start, setStart] = useState(() => `${civilDay(new Date())}T09:00:00+08:00`);
  const [key, setKey] = useState<string | undefined>(undefined);
  const [amount, setAmount] = useState(5);
  const [unit, setUnit] = useState<Schemas['LimitUnit']>('work_days');
  const [asked, setAsked] = useState<Query | null>(null);
  const values = useRead('/api/policy/values', { query: {} });
  const reply = useRead(
    '/api/policy/deadline',
    { query: { ...asked } },
    { enabled: asked !== null, retry: false },
  );
  const limits = (values.data?.rows ?? []).filter((row) => row.kind === 'limit');
  return (
    <Page>
      <section className="panel">
        <p className="hint">{w.deadlineHint}</p>
        <Form
          layout="vertical"
          className="cols-3"
          onFinish={() => setAsked(by === 'key' ? { start, key } : { start, count: amount, unit })}
        >
          <Form.Item label={w.start} htmlFor="deadline-start">
            <DatePicker
              id="deadline-start"
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              allowClear={false}
              value={dayjs(start.slice(0, 16))}
              onChange={(next) => next && setStart(`${next.format('YYYY-MM-DDTHH:mm')}:00+08:00`)}
              style={{ width: '100%' }}
            />
          </Form.Item>
          <Form.Item label={w.rule}>
            <Radio.Group
              value={by}
              onChange={(event) => setBy(event.target.value as 'key' | 'count')}
              options={[
                { value: 'key', label: w.byKey },
                { value: 'count', label: w.byCount },
              ]}
            />
          </Form.Item>
          {by === 'key' ? (
            <Form.Item label={w.title} htmlFor="deadline-key">
              <Select
                id="deadline-key"
                value={key}
                onChange={setKey}
                showSearch={{ optionFilterProp: 'label' }}
                options={limits.map((row) => ({
                  value: row.key,
                  label: `${row.title}（${row.version?.value_text ?? w.none}）`,
                }))}
              />
            </Form.Item>
          ) : (
            <Form.Item label={w.limit} htmlFor="deadline-count">
              <div className="with-label">
                <InputNumber
                  id="deadline-count"
                  min={0}
                  precision={0}
                  value={amount}
                  onChange={(next) => setAmount(next ?? 0)}
                />
                <Select
                  aria-label={w.unit}
                  value={unit}
                  onChange={setUnit}
                  style={{ minWidth: '8rem' }}
                  options={Object.entries(units).map(([value, label]) => ({
                    value: value as Schemas['LimitUnit'],
                    label,
                  }))}
                />
              </div>
            </Form.Item>
          )}
          <div>
            <Button type="primary" htmlType="submit" loading={reply.isFetching}>
              {w.compute}
            </Button>
          </div>
        </Form>
        <RefusalNote error={reply.error} />
      </section>
      {reply.data && (
        <section className="panel" aria-live="polite">
          <FactList of={reply.data} facts={facts} />
          {reply.data.provisional && (
            <p>
              <Mark tone="warn" icon="alarm">
                {w.beyond}
              </Mark>
            </p>
          )}
          <DataTable<Step>
            label={w.steps}
            rows={reply.data.steps}
            rowKey={(step) => step.day}
            columns={columns}
          />
        </section>
      )}
    </Page>
  );
}
