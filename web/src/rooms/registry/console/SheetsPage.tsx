// 导入导出: a sheet is looked through first and then taken in as a whole, or not at all.
import { Radio } from 'antd';
import { useState } from 'react';
import { Exports } from '@/kit/console/ListTools';
import { Page, useCan } from '@/kit/console/Page';
import { SheetSteps } from '@/kit/console/SheetSteps';
import { kitWords } from '@/kit/kit_words';
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

export default function SheetsPage() {
  const w = useWords(registryPageWords);
  const k = useWords(kitWords);
  const can = useCan();
  return (
    <Page>
      {can('registry_import') && (
        <section className="panel" aria-label={w.kind}>
          <Import />
        </section>
      )}
      {can('registry_export') && (
        <section className="panel" aria-labelledby="exports">
          <h2 id="exports">{k.export}</h2>
          <p className="hint">{w.exportHint}</p>
          <div className="row-actions">
            <Exports
              button={w.estates}
              label={w.estates}
              path="/api/registry/estates"
              conditions={{}}
            />
            <Exports
              button={w.enterprises}
              label={w.enterprises}
              path="/api/registry/enterprises"
              conditions={{}}
            />
          </div>
        </section>
      )}
    </Page>
  );
}
