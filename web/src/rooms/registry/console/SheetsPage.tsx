// 导入导出: a sheet is looked through first and then taken in as a whole, or not at all.
import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Radio, Spin } from 'antd';
import { useRef, useState } from 'react';
import { newKey, upload, written, type Schemas } from '@/api/client';
import { startExport } from '@/kit/console/exports';
import { Page, useCan } from '@/kit/console/Page';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { Verdict } from '@/kit/console/Verdict';
import { count } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import './registry.css';
import { registryPageWords } from './words';
import { columnsOf } from '@/kit/console/columns';
import { LongTable } from '@/kit/console/LongTable';
import { SheetInput } from '@/kit/console/SheetInput';

type Kind = Schemas['registry.SheetKind'];
type Report = Schemas['registry.ImportReport'];

const line = columnsOf<Report['faults'][number]>();

function Lines({ label, rows }: { label: string; rows: Report['faults'] }) {
  const w = useWords(registryPageWords);
  return (
    <LongTable
      label={label}
      rows={rows}
      rowKey={(row) => `${row.line}-${row.column}-${row.text}`}
      columns={[
        line.count('line', w.line, { width: 80 }),
        line.text('column', w.column, { width: 180 }),
        line.text('text', w.problem, { width: 400 }),
      ]}
    />
  );
}

function Looked({ report }: { report: Report }) {
  const w = useWords(registryPageWords);
  const figures: [string, string][] = [
    [w.rows, count(report.rows)],
    [w.added, count(report.added)],
    [w.changedRows, count(report.changed)],
    [w.unchanged, count(report.unchanged)],
    [w.encoding, report.encoding],
  ];
  return (
    <>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.fault_count > 0 ? (
        <>
          <p role="alert">
            <Mark tone="bad" icon="alarm">
              {w.faults(report.fault_count)}
            </Mark>{' '}
            {report.fault_count > report.faults.length && w.shownFirst}
          </p>
          <Lines label={w.faults(report.fault_count)} rows={report.faults} />
        </>
      ) : (
        <p role="status">
          <Mark tone="good" icon="check">
            {w.clean}
          </Mark>
        </p>
      )}
      {report.warnings.length > 0 && (
        <>
          <h3>{w.warnings}</h3>
          <Lines label={w.warnings} rows={report.warnings} />
        </>
      )}
    </>
  );
}

function Import() {
  const w = useWords(registryPageWords);
  const enums = useEnums();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<Kind>('estates');
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const send = (path: string, chosen: File) => {
    const form = new FormData();
    form.append('file', chosen, chosen.name);
    return upload<Report>(path, form, newKey(), (done, total) =>
      setSent(Math.round((done / Math.max(total, 1)) * 100)),
    ).finally(() => setSent(null));
  };
  const look = useMutation({
    mutationFn: (chosen: File) => send(`/api/registry/imports/${kind}`, chosen),
  });
  const take = useMutation({
    mutationFn: ({ report, chosen }: { report: Report; chosen: File }) =>
      send(`/api/registry/imports/${report.kind}/${report.hash}`, chosen),
    onSuccess: () => written('/api/registry/imports'),
  });
  const again = () => {
    look.reset();
    take.reset();
    setFile(null);
  };
  if (take.data?.committed === true) {
    return (
      <Verdict
        kind="done"
        title={w.taken}
        note={`${w.added} ${count(take.data.added)}，${w.changedRows} ${count(take.data.changed)}，${w.unchanged} ${count(take.data.unchanged)}`}
      >
        <Button onClick={again}>{w.again}</Button>
      </Verdict>
    );
  }
  const report = take.data ?? look.data;
  return (
    <div className="drop">
      <p className="hint">{w.importHint}</p>
      <Radio.Group
        aria-label={w.kind}
        value={kind}
        disabled={report !== undefined}
        onChange={(event) => setKind(event.target.value as Kind)}
        options={Object.entries(enums['registry.SheetKind']).map(([value, label]) => ({
          value,
          label,
        }))}
      />
      {report === undefined ? (
        <>
          <SheetInput
            ref={input}
            label={w.choose}
            onFile={(chosen) => {
              setFile(chosen);
              look.mutate(chosen);
            }}
          />
          <Button
            type="primary"
            icon={<InboxOutlined />}
            loading={look.isPending}
            onClick={() => input.current?.click()}
          >
            {w.choose}
          </Button>
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
        </>
      ) : (
        <div style={{ width: '100%' }}>
          <Looked report={report} />
          <RefusalNote error={take.error} />
          <div className="form-foot">
            <Button onClick={again} disabled={take.isPending}>
              {w.again}
            </Button>
            {report.fault_count === 0 && file !== null && (
              <Button
                type="primary"
                loading={take.isPending}
                onClick={() => take.mutate({ report, chosen: file })}
              >
                {w.take}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function Export() {
  const w = useWords(registryPageWords);
  const run = (what: string, format: string, label: string) =>
    startExport(label, `/api/registry/exports/${what}?format=${format}`, `${what}.${format}`);
  const kinds: [string, string][] = [
    ['estates', w.estates],
    ['enterprises', w.enterprises],
  ];
  return (
    <>
      <p className="hint">{w.exportHint}</p>
      <div className="stack">
        {kinds.map(([what, name]) => (
          <div key={what} className="row-actions">
            {['xlsx', 'csv'].map((format) => (
              <Button
                key={format}
                icon={<DownloadOutlined />}
                onClick={() => run(what, format, `${name} · ${format}`)}
              >
                {name} · {format === 'xlsx' ? w.exportXlsx : w.exportCsv}
              </Button>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

export default function SheetsPage() {
  const w = useWords(registryPageWords);
  const can = useCan();
  return (
    <Page title={w.sheets}>
      {can('registry_import') && (
        <section className="panel" aria-label={w.sheets}>
          <Import />
        </section>
      )}
      {can('registry_export') && (
        <section className="panel" aria-labelledby="exports">
          <h2 id="exports">{w.exports}</h2>
          <Export />
        </section>
      )}
    </Page>
  );
}
