// 变更单: what was and what will be, and the second person's decision.
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { ProposalPage } from '@/kit/console/approvals';
import { detailPage, type Of } from '@/kit/console/DetailPage';
import { addDays } from '@/kit/format';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useDifference } from './differences';
import { changePageWords } from './words';

type Change = Schemas['changes.Change'];

// The unit; the row on a day that has it: what was added on its first day, another the day before.
const subjectOf: Record<Change['kind'], (change: Change) => string> = {
  unit: ({ subject }) => `/units/${subject}`,
  catalogue: ({ subject, deed, valid_from }) => {
    const on = deed === 'add' ? valid_from : addDays(valid_from, -1);
    return `/complaints/catalogue?row=${subject}&on=${on}`;
  },
};

function ChangeView({ detail, take }: Of<Schemas['changes.ChangeDetail']>) {
  const w = useWords(changePageWords);
  const deeds = useEnums()['changes.ChangeDeed'];
  const { row } = detail;
  const { kind, before, after } = row;
  return (
    <ProposalPage
      title={`${deeds[row.deed]} ${row.title}`}
      extra={row.subject !== null && <Link to={subjectOf[kind](row)}>{w.subject[kind]}</Link>}
      difference={useDifference(kind, before[kind], after[kind])}
      detail={detail}
      posts={{ approve: '/api/changes/{id}/approval', reject: '/api/changes/{id}/rejection' }}
      take={take}
    />
  );
}

export default detailPage(detailOf('/api/changes/{id}'), ChangeView);
