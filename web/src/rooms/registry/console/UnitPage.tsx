// 单位详情: where it answers, and for who keeps the units what changed and what is proposed.
import { Button } from 'antd';
import { Link } from 'react-router';
import { detailOf, listOf } from '@/api/read';
import type { Schemas } from '@/api/client';
import { approvalColumns } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { LongList } from '@/kit/console/LongList';
import { useCan } from '@/kit/console/Page';
import { useWords } from '@/kit/words';
import { unitWords } from './unit_words';
import { registryPageWords } from './words';

type Unit = Schemas['registry.UnitRow'];
type Change = Schemas['changes.Change'];

const changes = listOf('/api/changes');
const change = columnsOf('changes.Change');
const changeColumns = [
  change.link('deed', (row) => `/changes/${row.id}`),
  ...approvalColumns<Change>(),
];

const fact = columnsOf('registry.UnitRow');
const facts = [
  ...fact.all('kind', 'region', 'phone'),
  fact.show('standing', (unit) => <UnitStanding unit={unit} />),
  fact.show(
    'enterprise',
    (unit) => <Link to={`/enterprises/${unit.enterprise}`}>{unit.name}</Link>,
    { blank: 'left_out' },
  ),
];

export function UnitStanding({ unit: { closed_on } }: { unit: Unit }) {
  const w = useWords(unitWords);
  return closed_on === null ? w.open : w.closedFrom(closed_on);
}

function Shown({ detail }: Of<Unit>) {
  const w = useWords(unitWords);
  const r = useWords(registryPageWords);
  const may = useCan()('change_propose');
  const open = detail.closed_on === null && detail.kind !== 'enterprise';
  return (
    <DetailPage
      title={detail.name}
      extra={
        may &&
        open && (
          <Link to={`/changes/unit?unit=${detail.id}`}>
            <Button type="primary" tabIndex={-1}>
              {w.propose}
            </Button>
          </Link>
        )
      }
    >
      <section className="panel" aria-label={w.basics}>
        <FactList of={detail} facts={facts} />
      </section>
      {may && (
        <section className="panel" aria-labelledby="changes">
          <h2 id="changes">{r.history}</h2>
          <LongList<Change>
            list={changes}
            label={r.history}
            conditions={{ kind: 'unit', subject: String(detail.id) }}
            columns={changeColumns}
          />
        </section>
      )}
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/registry/units/{id}'), Shown);
