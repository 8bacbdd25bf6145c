// 派单目录变更单: the row as it is and as it will be, and the second person's decision.
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { ProposalPage } from '@/kit/console/approvals';
import { detailPage, type Of } from '@/kit/console/DetailPage';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useCatalogueDifference, useCategoryName } from './CatalogueDifference';
import { catalogueWords } from './catalogue_words';

function Change({ detail, take }: Of<Schemas['complaints.CatalogueChangeDetail']>) {
  const w = useWords(catalogueWords);
  const deeds = useEnums()['complaints.CatalogueDeed'];
  const { row } = detail;
  const category = useCategoryName(row.category);
  return (
    <ProposalPage
      title={`${deeds[row.deed]} ${category}`}
      difference={useCatalogueDifference(row, detail.before)}
      note={row.deed === 'add' ? w.addNote : undefined}
      hint={row.deed === 'end' ? w.endNote : undefined}
      detail={detail}
      posts={{
        approve: '/api/complaints/catalogue-changes/{id}/approval',
        reject: '/api/complaints/catalogue-changes/{id}/rejection',
      }}
      take={take}
    />
  );
}

export default detailPage(detailOf('/api/complaints/catalogue-changes/{id}'), Change);
