// A sheet that comes in, the same for every room: choose a file, see line by line what would become
// of it, confirm. What is confirmed is the very same file, sent again under its hash.
import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { newKey, upload, written, type Schemas } from '@/api/client';
import { download } from '@/api/download';
import { count } from '../format';
import { Mark } from '../Mark';
import { useEnums } from '../trade_words';
import { useWords } from '../words';
import { columnsOf } from './columns';
import { saying } from './labels';
import { DataTable } from './DataTable';
import { LongTable } from './LongTable';
import { useMessage } from './message';
import { RefusalNote, useRefusalText } from './RefusalNote';
import { SheetInput } from './SheetInput';
import { sheetWords } from './sheet_words';
import { Verdict } from './Verdict';

type Preview = Schemas['sheets.Preview'];

const looks = {
  added: { tone: 'blue', icon: 'pen' },
  changed: { tone: 'warn', icon: 'pen' },
  unchanged: { tone: 'calm', icon: 'check' },
} as const;

function Figures({ preview }: { preview: Preview }) {
  const w = useWords(sheetWords);
  const outcomes = useEnums()['sheets.Outcome'];
  const figures: [string, string][] = [
    [w.rows, count(preview.rows)],
    [outcomes.added, count(preview.added)],
    [outcomes.changed, count(preview.changed)],
    [outcomes.unchanged, count(preview.unchanged)],
    [w.refused, count(preview.refused)],
    ...preview.figures.map(({ title, count: n }): [string, string] => [title, count(n)]),
    [w.encoding, preview.encoding],
  ];
  return (
    <dl className="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const say = saying(sheetWords);
const fault = columnsOf('sheets.RowFault');
const faults = [
  fault('line', { width: 80, title: say((w) => w.line) }),
  fault('column', { width: 180, title: say((w) => w.column) }),
  fault('text', { width: 400, title: say((w) => w.problem) }),
];

function Faults({ label, rows }: { label: string; rows: Preview['faults'] }) {
  return (
    <LongTable
      label={label}
      rows={rows}
      rowKey={(row) => `${row.line}-${row.column}-${row.text}`}
      columns={faults}
    />
  );
}

const row = columnsOf('sheets.LookedRow');
const looked = [
  row('line', { width: 80, title: say((w) => w.line) }),
  row('name', { width: 220, title: say((w) => w.name) }),
  row.state('outcome', looks, { title: say((w) => w.outcome) }),
  row.show('differences', Differences, { title: say((w) => w.column) }),
];

function Differences({ differences }: Preview['looked'][number]) {
  return differences.map(({ column, before, after }) => (
    <div key={column}>
      {column}：
      {before !== '' && (
        <>
          <del>{before}</del> →{' '}
        </>
      )}
      <ins>{after === '' ? say((w) => w.blank)() : after}</ins>
    </div>
  ));
}

function Looked({ rows }: { rows: Preview['looked'] }) {
  const w = useWords(sheetWords);
  return <DataTable label={w.looked} rows={rows} rowKey={({ line }) => line} columns={looked} />;
}

export function SheetSteps({
  at,
  hint,
  template = at,
  touches = at,
  children,
  done,
}: {
  at: string; // where the file is sent
  hint: string;
  touches?: string; // what is read anew afterwards
  template?: string; // where template.csv and template.xlsx are
  children?: ReactNode; // what is chosen before the file
  done?: ReactNode; // what to do next
}) {
  const w = useWords(sheetWords);
  const outcomes = useEnums()['sheets.Outcome'];
  const message = useMessage();
  const textOf = useRefusalText();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const send = (path: string, chosen: File) => {
    const form = new FormData();
    form.append('file', chosen, chosen.name);
    return upload<Preview>(path, form, newKey(), (bytes, total) =>
      setSent(Math.round((bytes / Math.max(total, 1)) * 100)),
    ).finally(() => setSent(null));
  };
  const look = useMutation({ mutationFn: (chosen: File) => send(at, chosen) });
  const take = useMutation({
    mutationFn: ({ hash, chosen }: { hash: string; chosen: File }) => send(`${at}/${hash}`, chosen),
    onSuccess: () => written(touches),
  });
  // Each step takes the place of the one before, and of the button that was pressed.
  const panel = useRef<HTMLDivElement>(null);
  const step = take.data !== undefined ? 'taken' : look.data !== undefined ? 'looked' : 'choose';
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) panel.current?.focus();
    before.current = step;
  }, [step]);
  const again = () => {
    look.reset();
    take.reset();
    setFile(null);
  };
  const fetchTemplate = async (format: string) => {
    try {
      await download(`${template}/template.${format}`, `template.${format}`);
    } catch (error) {
      message.error(textOf(error));
    }
  };
  if (take.data !== undefined) {
    const { added, changed, unchanged } = take.data;
    return (
      <div ref={panel} tabIndex={-1}>
        <Verdict
          kind="done"
          title={w.taken}
          note={`${outcomes.added} ${count(added)}，${outcomes.changed} ${count(changed)}，${outcomes.unchanged} ${count(unchanged)}`}
        >
          {done}
          <Button onClick={again}>{w.again}</Button>
        </Verdict>
      </div>
    );
  }
  const preview = look.data;
  if (preview === undefined) {
    return (
      <div className="drop" ref={panel} tabIndex={-1}>
        <p className="hint">{hint}</p>
        {children}
        <SheetInput
          ref={input}
          label={w.choose}
          onFile={(chosen) => {
            setFile(chosen);
            look.mutate(chosen);
          }}
        />
        <div className="row-actions">
          <Button
            type="primary"
            icon={<InboxOutlined />}
            loading={look.isPending}
            onClick={() => input.current?.click()}
          >
            {w.choose}
          </Button>
          {['xlsx', 'csv'].map((format) => (
            <Button
              key={format}
              icon={<DownloadOutlined />}
              onClick={() => void fetchTemplate(format)}
            >
              {w.template} · {format.toUpperCase()}
            </Button>
          ))}
        </div>
        {look.isPending && (
          <div role="status">
            {sent !== null && sent < 100 ? (
              <progress className="bar" max={100} value={sent} aria-label={w.uploading} />
            ) : (
              <>
                <Spin size="small" /> {w.reading}
              </>
            )}
          </div>
        )}
        <RefusalNote error={look.error} />
      </div>
    );
  }
  return (
    <div aria-label={w.preview} role="region" ref={panel} tabIndex={-1}>
      <Figures preview={preview} />
      <p role={preview.refused > 0 ? 'alert' : 'status'}>
        {preview.refused > 0 ? (
          <Mark tone="bad" icon="alarm">
            {w.faults(preview.fault_count)}
          </Mark>
        ) : (
          <Mark tone="good" icon="check">
            {w.clean}
          </Mark>
        )}{' '}
        {preview.fault_count > preview.faults.length && w.shownFirst}
      </p>
      {preview.refused > 0 && (
        <Faults label={w.faults(preview.fault_count)} rows={preview.faults} />
      )}
      {preview.warnings.length > 0 && (
        <>
          <h3>{w.warnings}</h3>
          <Faults label={w.warnings} rows={preview.warnings} />
        </>
      )}
      {preview.looked.length > 0 && <Looked rows={preview.looked} />}
      <RefusalNote error={take.error} />
      <div className="form-foot">
        {take.isPending && (
          <span role="status">
            <Spin size="small" /> {w.taking}
          </span>
        )}
        <Button onClick={again} disabled={take.isPending}>
          {w.again}
        </Button>
        {preview.refused === 0 && file !== null && (
          <Button
            type="primary"
            loading={take.isPending}
            onClick={() => take.mutate({ hash: preview.hash, chosen: file })}
          >
            {w.take(preview.added + preview.changed)}
          </Button>
        )}
      </div>
    </div>
  );
}
