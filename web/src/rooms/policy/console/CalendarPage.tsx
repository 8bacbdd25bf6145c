// 工作日历: a year at a look; every exception is a row the server keeps.
import { bounds } from '@/api/bounds';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { api, commandHeaders, newKey, upload, type Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { CommandForm } from '@/kit/console/CommandForm';
import { useMessage } from '@/kit/console/message';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { SheetInput } from '@/kit/console/SheetInput';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page, usePageTitle } from '@/kit/console/Page';
import { civilDay, dateTime } from '@/kit/format';
import { useWords } from '@/kit/words';
import './calendar.css';
import { clock, monthOf, type DayCell } from './calendar_days';
import { policyPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Year = Schemas['policy.CalendarYear'];
type Kind = Schemas['policy.DayKind'];
const calendarOf = detailOf('/api/policy/calendar/{year}');

type Exceptions = ReadonlyMap<string, { kind: Kind; name: string }>;

function Month({
  year,
  month,
  exceptions,
  onDay,
}: {
  year: number;
  month: number;
  exceptions: Exceptions;
  onDay?: (cell: DayCell) => void;
}) {
  const w = useWords(policyPageWords);
  const face = (cell: DayCell) => {
    const exception = exceptions.get(cell.day);
    const look = exception?.kind ?? (cell.weekend === 'weekend' ? 'weekend' : 'plain');
    const word =
      exception === undefined
        ? ''
        : exception.kind === 'off'
          ? exception.name === ''
            ? w.off
            : exception.name.slice(0, 4)
          : w.work.slice(0, 2);
    const inner = (
      <>
        {cell.number}
        <small>{word === '' ? '\u00a0' : word}</small>
      </>
    );
    return onDay === undefined ? (
      <span className={`day day-${look}`} title={exception?.name}>
        {inner}
      </span>
    ) : (
      <button
        type="button"
        className={`day day-${look}`}
        aria-label={`${cell.day} ${word}`}
        onClick={() => onDay(cell)}
      >
        {inner}
      </button>
    );
  };
  return (
    <section className="month">
      <table>
        <caption>{w.month(month)}</caption>
        <thead>
          <tr>
            {w.weekday.split(',').map((name, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthOf(year, month).map((week, index) => (
            <tr key={index}>
              {week.map((cell, column) => (
                <td key={column}>{cell === null ? null : face(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function mapOf(days: Year['days']): Exceptions {
  return new Map(days.map((row) => [row.day, { kind: row.kind, name: row.name }]));
}

function Edit({ data, onClose }: { data: Year; onClose: () => void }) {
  const w = useWords(policyPageWords);
  const client = useQueryClient();
  const message = useMessage();
  const [days, setDays] = useState<Exceptions>(() => mapOf(data.days));
  const [name, setName] = useState('');
  const turn = (cell: DayCell) => {
    const next = new Map(days);
    const now = next.get(cell.day)?.kind;
    if (now === undefined) next.set(cell.day, { kind: 'off', name: name.trim() || w.off });
    else if (now === 'off') next.set(cell.day, { kind: 'work', name: name.trim() || w.work });
    else next.delete(cell.day);
    setDays(next);
  };
  return (
    <CommandForm<{ document: string; reason: string }, { data?: Year }>
      draft={`calendar-${data.year}`}
      initial={{ document: data.document }}
      submit={w.save}
      onCancel={onClose}
      send={(values, key) =>
        api.PUT('/api/policy/calendar/{year}', {
          params: { path: { year: String(data.year) } },
          body: {
            document: values.document,
            reason: values.reason,
            days: [...days]
              .sort(([a], [b]) => a.localeCompare(b))
              .map(([day, one]) => ({ day, kind: one.kind, name: one.name })),
          },
          headers: commandHeaders(key, data.version),
        })
      }
      onDone={(reply) => {
        message.success(w.saved);
        if (reply.data !== undefined) {
          calendarOf.take(client, String(data.year), reply.data);
        }
        onClose();
      }}
    >
      <p className="hint">{w.editHint}</p>
      <div className="cols-3">
        <Form.Item label={w.dayName} htmlFor="holiday-name">
          <Input
            id="holiday-name"
            value={name}
            maxLength={bounds['policy.CalendarDay'].name.max}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item name="document" label={w.source} required>
          <Input maxLength={bounds['policy.EditYear'].document.max} />
        </Form.Item>
        <Form.Item name="reason" label={w.reason} required>
          <Input maxLength={bounds['policy.EditYear'].reason.max} />
        </Form.Item>
      </div>
      <div className="year">
        {Array.from({ length: 12 }, (_, index) => (
          <Month key={index} year={data.year} month={index + 1} exceptions={days} onDay={turn} />
        ))}
      </div>
    </CommandForm>
  );
}

// The working hours of every working day, and the State Council's list as a sheet.
function Spans({ data, onClose }: { data: Year; onClose: () => void }) {
  const w = useWords(policyPageWords);
  const day = (minute: number) => dayjs(`2026-01-01T${clock(minute)}`);
  const minutes = (time: dayjs.Dayjs) => time.hour() * 60 + time.minute();
  return (
    <CommandForm<{ spans: [dayjs.Dayjs, dayjs.Dayjs][]; reason: string }, unknown>
      draft={null}
      initial={{
        spans: data.spans.map((span) => [day(span.from_minute), day(span.to_minute)]),
      }}
      submit={w.save}
      onCancel={onClose}
      send={(values, key) =>
        api.PUT('/api/policy/spans', {
          body: {
            spans: (values.spans ?? []).map(([from, to]) => ({
              from_minute: minutes(from),
              to_minute: minutes(to),
            })),
            reason: values.reason,
          },
          headers: commandHeaders(key),
        })
      }
      onDone={() => {
        onClose();
      }}
    >
      <Form.List name="spans">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className="with-label">
                <Form.Item name={field.name} label={`${w.spans} ${field.name + 1}`}>
                  <TimePicker.RangePicker format="HH:mm" minuteStep={5} />
                </Form.Item>
                <Button onClick={() => remove(field.name)}>{w.removeSpan}</Button>
              </div>
            ))}
            <Button onClick={() => add([day(510), day(720)])}>{w.addSpan}</Button>
          </>
        )}
      </Form.List>
      <Form.Item name="reason" label={w.reason} required>
        <Input maxLength={bounds['policy.EditSpans'].reason.max} />
      </Form.Item>
    </CommandForm>
  );
}

function ListUpload({ data }: { data: Year }) {
  const w = useWords(policyPageWords);
  const client = useQueryClient();
  const message = useMessage();
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file, file.name);
      return upload<Year>(`/api/policy/calendar/${data.year}/list`, form, newKey());
    },
    onSuccess: (next) => {
      message.success(w.saved);
      calendarOf.take(client, String(data.year), next);
    },
  });
  return (
    <>
      <SheetInput ref={input} label={w.upload} onFile={(file) => send.mutate(file)} />
      <Button loading={send.isPending} onClick={() => input.current?.click()}>
        {w.upload}
      </Button>
      {send.isError && <RefusalNote error={send.error} />}
    </>
  );
}

const col = columnsOf('policy.DayRow');
const columns = [col('day', { width: 140 }), col('kind', { width: 140 }), col('name')];

export default function CalendarPage() {
  const w = useWords(policyPageWords);
  const { search } = useLocation();
  const navigate = useNavigate();
  const asked = new URLSearchParams(search).get('year');
  const year = Number(asked ?? civilDay(new Date()).slice(0, 4));
  const [editing, setEditing] = useState<'open' | 'closed'>('closed');
  const [hours, setHours] = useState<'open' | 'closed'>('closed');
  const title = usePageTitle();
  const query = calendarOf.use(String(year));
  if (query.isPending) return <Loading />;
  if (query.isError) return <Outcome error={query.error} retry={() => void query.refetch()} />;
  const data = query.data;
  const go = (next: number) => {
    setEditing('closed');
    void navigate({ search: `year=${next}` });
  };
  return (
    <Page
      title={`${title} ${year}`}
      extra={
        <>
          <Button icon={<LeftOutlined />} onClick={() => go(year - 1)}>
            {w.previousYear}
          </Button>
          <Button icon={<RightOutlined />} iconPlacement="end" onClick={() => go(year + 1)}>
            {w.nextYear}
          </Button>
          {data.may.includes('edit') && editing === 'closed' && (
            <>
              <ListUpload data={data} />
              <Button onClick={() => setHours('open')}>{w.editSpans}</Button>
              <Button type="primary" onClick={() => setEditing('open')}>
                {w.edit}
              </Button>
            </>
          )}
        </>
      }
    >
      <Modal
        open={hours === 'open'}
        title={w.editSpans}
        onCancel={() => setHours('closed')}
        footer={null}
        destroyOnHidden
        width={520}
      >
        <Spans data={data} onClose={() => setHours('closed')} />
      </Modal>
      {!data.known && <Alert type="warning" showIcon title={w.unknownYear} />}
      <section className="panel">
        <div className="legend">
          <strong>{w.workdays(data.workdays)}</strong>
          <span>
            {w.spans}：
            {data.spans
              .map((span) => `${clock(span.from_minute)}–${clock(span.to_minute)}`)
              .join('，')}
          </span>
          {data.document !== '' && (
            <span>
              {w.source}：{data.document}
            </span>
          )}
          {data.changed_at !== null && (
            <span>
              {w.changedAt}：{dateTime(data.changed_at)}
            </span>
          )}
          <span className="day day-off">{w.off}</span>
          <span className="day day-work">{w.work}</span>
          <span className="day day-weekend">{w.weekend}</span>
        </div>
      </section>
      <section className="panel">
        {editing === 'open' ? (
          <Edit key={data.version} data={data} onClose={() => setEditing('closed')} />
        ) : (
          <div className="year">
            {Array.from({ length: 12 }, (_, index) => (
              <Month key={index} year={year} month={index + 1} exceptions={mapOf(data.days)} />
            ))}
          </div>
        )}
      </section>
      <section className="panel">
        <DataTable
          label={w.exceptions}
          caption={w.exceptions}
          rows={data.days}
          rowKey={(row) => row.day}
          columns={columns}
        />
      </section>
    </Page>
  );
}
