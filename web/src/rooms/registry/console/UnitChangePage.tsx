// 单位变更单: what the unit was and what it will be, and the second person's decision.
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { ProposalPage } from '@/kit/console/approvals';
import { detailPage, type Of } from '@/kit/console/DetailPage';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useUnitDifference } from './UnitDifference';
import { unitWords } from './unit_words';

function Change({ detail, take }: Of<Schemas['registry.UnitChangeDetail']>) {
  const w = useWords(unitWords);
  const deeds = useEnums()['registry.UnitDeed'];
  const { row } = detail;
  return (
    <ProposalPage
      title={`${deeds[row.deed]} ${row.name}`}
      extra={row.unit !== null && <Link to={`/units/${row.unit}`}>{w.unitNow}</Link>}
      difference={useUnitDifference(row)}
      note={row.deed === 'found' ? w.foundNote : undefined}
      hint={row.deed === 'close' ? w.closeNote : undefined}
      detail={detail}
      posts={{
        approve: '/api/registry/unit-changes/{id}/approval',
        reject: '/api/registry/unit-changes/{id}/rejection',
      }}
      take={take}
    />
  );
}

export default detailPage(detailOf('/api/registry/unit-changes/{id}'), Change);
