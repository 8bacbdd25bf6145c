// 导入导出: a sheet is looked through first and then taken in as a whole, or not at all.
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { startExport } from '@/kit/console/exports';
import { Page, useCan } from '@/kit/console/Page';
import { SheetSteps } from '@/kit/console/SheetSteps';
import { useWords } from '@/kit/words';
import './registry.css';
import { registryPageWords } from './words';

type Kind = 'estates' | 'houses' | 'enterprises';

function Import() {
  const w = useWords(registryPageWords);
  const [kind, setKind] = useState<Kind>('estates');
  return (
    <SheetSteps key={kind} at={`/api/registry/imports/${kind}`} hint={w.importHint}>
      <Radio.Group
        aria-label={w.kind}
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind)}
        options={[
          { value: 'estates', label: w.estates },
          { value: 'houses', label: w.sheetHouses },
          { value: 'enterprises', label: w.enterprises },
        ]}
      />
    </SheetSteps>
  );
}

function Export() {
  const w = useWords(registryPageWords);
  const run = (what: string, format: string, label: string) =>
    startExport(label, `/api/registry/${what}/export.${format}`, `${what}.${format}`);
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
