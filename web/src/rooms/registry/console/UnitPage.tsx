// 单位详情: where it answers, and for who keeps the units what changed and what is proposed.
import { Button } from 'antd';
import { Link } from 'react-router';
import { detailOf, listOf } from '@/api/read';
import type { Schemas } from '@/api/client';
import { useApprovalColumns } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { LongList } from '@/kit/console/LongList';
import { useCan } from '@/kit/console/Page';
import { RegionName } from '@/kit/console/RegionName';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { unitWords } from './unit_words';

type Unit = Schemas['registry.UnitRow'];
type Change = Schemas['registry.UnitChange'];

const changes = listOf('/api/registry/unit-changes');
const col = columnsOf<Change>();

function Changes({ of }: { of: number }) {
  const w = useWords(unitWords);
  const deeds = useEnums()['registry.UnitDeed'];
  const proposal = useApprovalColumns<Change>();
  return (
    <section className="panel" aria-labelledby="changes">
      <h2 id="changes">{w.changes}</h2>
      <LongList<Change>
        list={changes}
        label={w.changes}
        conditions={{ unit: String(of) }}
        columns={[
          col.show('deed', w.deed, (row) => (
            <Link to={`/units/changes/${row.id}`}>{deeds[row.deed]}</Link>
          )),
          ...proposal,
        ]}
      />
    </section>
  );
}

function Shown({ detail }: Of<Unit>) {
  const w = useWords(unitWords);
  const kinds = useEnums()['registry.UnitKind'];
  const can = useCan();
  const open = detail.closed_on === null && detail.kind !== 'enterprise';
  return (
    <DetailPage
      title={detail.name}
      extra={
        can('unit_propose') &&
        open && (
          <Link to={`/units/propose?unit=${detail.id}`}>
            <Button type="primary" tabIndex={-1}>
              {w.propose}
            </Button>
          </Link>
        )
      }
    >
      <section className="panel" aria-label={w.basics}>
        <FactList
          facts={[
            [w.kind, kinds[detail.kind]],
            [w.region, <RegionName key="region" code={detail.region} />],
            [w.phone, detail.phone],
            [w.standing, detail.closed_on === null ? w.open : w.closedFrom(detail.closed_on)],
            detail.enterprise === null
              ? null
              : [
                  w.enterprise,
                  <Link key="enterprise" to={`/enterprises/${detail.enterprise}`}>
                    {detail.name}
                  </Link>,
                ],
          ]}
        />
      </section>
      {can('unit_propose') && <Changes of={detail.id ?? 0} />}
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/registry/units/{id}'), Shown);
