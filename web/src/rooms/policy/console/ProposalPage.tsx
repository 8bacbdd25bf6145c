// 参数审批单: what would change, and the second person's decision.
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { ProposalPage } from '@/kit/console/approvals';
import { detailPage, type Of } from '@/kit/console/DetailPage';
import type { Change } from '@/kit/console/DiffView';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useRegionName, useValidity } from './parts';
import { policyPageWords } from './words';

type Detail = Schemas['policy.VersionDetail'];
type Version = Schemas['policy.VersionRow'];

function useChanges(row: Version, before: Version | null): Change[] {
  const w = useWords(policyPageWords);
  const standings = useEnums()['policy.Standing'];
  const validity = useValidity();
  const regionName = useRegionName();
  const lines: readonly (readonly [string, (one: Version) => string])[] = [
    [w.value, (one) => one.value_text],
    [w.valid, validity],
    [w.region, (one) => regionName(one.region)],
    [w.standing, (one) => standings[one.standing]],
    [w.article, (one) => one.article || w.noArticle],
    [w.document, (one) => one.document],
  ];
  return lines.map(([label, of]) => ({
    label,
    before: before === null ? '' : of(before),
    after: of(row),
  }));
}

function Proposal({ detail, take }: Of<Detail>) {
  const w = useWords(policyPageWords);
  const { row, before } = detail;
  return (
    <ProposalPage
      title={row.title}
      extra={<Link to={`/policy/key?key=${row.key}`}>{w.history}</Link>}
      difference={useChanges(row, before)}
      note={before === null ? w.none : undefined}
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
