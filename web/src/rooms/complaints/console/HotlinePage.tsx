// 热线导入: upload, look at every fault, confirm, and what came of it.
import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Spin, Steps } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { api, commandHeaders, newKey, upload, type Schemas } from '@/api/client';
import { columnsOf } from '@/kit/console/columns';
import { Page } from '@/kit/console/Page';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { Verdict } from '@/kit/console/Verdict';
import { count } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import './complaints.css';
import { CaseCategory } from './looks';
import { caseWords } from './words';
import { DataTable } from '@/kit/console/DataTable';
import { SheetInput } from '@/kit/console/SheetInput';

type Preview = Schemas['complaints.HotlinePreview'];
type Taken = Schemas['complaints.HotlineResult'];

function Figures({ preview }: { preview: Preview }) {
  const w = useWords(caseWords);
  const figures: [string, string][] = [
    [w.rows, count(preview.rows)],
    [w.fresh, count(preview.fresh)],
    [w.known, count(preview.known)],
    [w.classified, count(preview.classified)],
    [w.located, count(preview.located)],
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

const fault = columnsOf<Preview['faults'][number]>();

function Faults({ preview }: { preview: Preview }) {
  const w = useWords(caseWords);
  return (
    <DataTable
      label={w.faults(preview.faults.length)}
      rows={preview.faults}
      rowKey={(one) => `${one.line}-${one.column}-${one.text}`}
      columns={[
        fault.count('line', w.line, { width: 80 }),
        fault.text('column', w.column),
        fault.text('text', w.problem, { width: 400 }),
      ]}
    />
  );
}

const sample = columnsOf<Preview['sample'][number]>();

function Sample({ preview }: { preview: Preview }) {
  const w = useWords(caseWords);
  return (
    <DataTable
      label={w.sample}
      rows={preview.sample}
      rowKey={(row) => row.line}
      columns={[
        sample.count('line', w.line, { width: 60 }),
        sample.text('external_no', w.externalNo, { width: 140 }),
        sample.time('received_at', w.receivedAt),
        sample.text('title', w.title, { width: 240, clip: 'tip' }),
        sample.text('region_name', w.region, { width: 180, clip: 'tip' }),
        sample.show('category', w.category, (row) => <CaseCategory row={row} />, { width: 150 }),
        sample.show(
          'state',
          w.state,
          (row) => (
            <Mark tone={row.known ? 'calm' : 'blue'} icon={row.known ? 'check' : 'pen'}>
              {row.known ? w.known : w.fresh}
            </Mark>
          ),
          { width: 120 },
        ),
      ]}
    />
  );
}

export default function HotlinePage() {
  const w = useWords(caseWords);
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<number | null>(null);
  const key = useRef(newKey());

  const preview = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file, file.name);
      return upload<Preview>('/api/complaints/import/preview', form, newKey(), (done, total) =>
        setSent(Math.round((done / Math.max(total, 1)) * 100)),
      );
    },
    onSettled: () => setSent(null),
    onSuccess: () => {
      key.current = newKey();
    },
  });
  const take = useMutation({
    mutationFn: async (content_hash: string): Promise<Taken | undefined> => {
      const { data } = await api.POST('/api/complaints/import', {
        body: { content_hash },
        headers: commandHeaders(key.current),
      });
      return data;
    },
  });

  const again = () => {
    preview.reset();
    take.reset();
  };
  const seen = preview.data;
  const step = take.data !== undefined ? 2 : seen !== undefined ? 1 : 0;

  return (
    <Page title={w.hotline} personal="watermark">
      <section className="panel">
        <Steps
          size="small"
          current={step}
          items={[{ title: w.stepChoose }, { title: w.stepPreview }, { title: w.stepDone }]}
        />
      </section>
      {step === 0 && (
        <section className="panel drop">
          <p>{w.hotlineHint}</p>
          <SheetInput ref={input} label={w.choose} onFile={(file) => preview.mutate(file)} />
          <Button
            type="primary"
            icon={<InboxOutlined />}
            loading={preview.isPending}
            onClick={() => input.current?.click()}
          >
            {w.choose}
          </Button>
          {preview.isPending && (
            <div role="status">
              {sent !== null && sent < 100 ? (
                <progress className="bar" max={100} value={sent} aria-label={w.uploading} />
              ) : (
                <p>
                  <Spin size="small" /> {w.reading}
                </p>
              )}
            </div>
          )}
          <RefusalNote error={preview.error} faults={refusedFaults(preview.error)} />
        </section>
      )}
      {step === 1 && seen !== undefined && (
        <section className="panel" aria-label={w.preview}>
          <Figures preview={seen} />
          {seen.faults.length > 0 ? (
            <>
              <p role="alert">
                <Mark tone="bad" icon="alarm">
                  {w.faults(seen.faults.length)}
                </Mark>
              </p>
              <Faults preview={seen} />
            </>
          ) : (
            <Sample preview={seen} />
          )}
          <RefusalNote error={take.error} faults={refusedFaults(take.error)} />
          <div className="form-foot">
            {take.isPending && (
              <span role="status">
                <Spin size="small" /> {w.importing}
              </span>
            )}
            <Button onClick={again} disabled={take.isPending}>
              {w.again}
            </Button>
            {seen.faults.length === 0 && (
              <Button
                type="primary"
                loading={take.isPending}
                onClick={() => take.mutate(seen.content_hash)}
              >
                {w.confirm(seen.fresh)}
              </Button>
            )}
          </div>
        </section>
      )}
      {step === 2 && take.data !== undefined && (
        <section className="panel">
          <Verdict kind="done" title={take.data.summary}>
            <Link to="/complaints?source=hotline_12345&unclassified=true">
              <Button type="primary" tabIndex={-1}>
                {w.classify}
              </Button>
            </Link>
            <Button onClick={again}>{w.again}</Button>
          </Verdict>
        </section>
      )}
    </Page>
  );
}

function refusedFaults(error: unknown) {
  return error !== null && typeof error === 'object' && 'faults' in error
    ? (error as { faults: readonly { pointer: string; code: string; text: string }[] }).faults
    : [];
}
