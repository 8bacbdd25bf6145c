// 参数审批单: what would change, and the second person's decision.
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { ProposalPage } from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { detailPage, type Of } from '@/kit/console/DetailPage';
import { saying } from '@/kit/console/labels';
import { useWords } from '@/kit/words';
import { policyPageWords } from './words';

const say = saying(policyPageWords);
const of = columnsOf('policy.VersionRow');
const members = [
  ...of.all('value_text', 'valid_from'),
  of('valid_until', { none: say((w) => w.openEnd) }),
  ...of.all('region', 'standing'),
  of('article', { none: say((w) => w.noArticle) }),
  of('document'),
];

function Proposal({ detail, take }: Of<Schemas['policy.VersionDetail']>) {
  const w = useWords(policyPageWords);
  const { row, before } = detail;
  return (
    <ProposalPage
      title={row.title}
      extra={<Link to={`/policy/key?key=${row.key}`}>{w.history}</Link>}
      difference={{ members, before, after: row, note: before === null ? w.none : undefined }}
      hint={w.approveHint}
      detail={detail}
      posts={{
        approve: '/api/policy/versions/{id}/approval',
        reject: '/api/policy/versions/{id}/rejection',
      }}
      take={take}
    />
  );
}

export default detailPage(detailOf('/api/policy/versions/{id}'), Proposal);
