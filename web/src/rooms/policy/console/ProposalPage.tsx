// 参数审批单: what would change, and the second person's decision.
import { bounds } from '@/api/bounds';
import { Form, Input } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { detailOf } from '@/api/read';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { usePageTitle } from '@/kit/console/Page';
import { DiffView, type Change } from '@/kit/console/DiffView';
import { dateTime } from '@/kit/format';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useRegionName, useValidity, VersionState } from './parts';
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

function Proposal({ detail, verb }: Of<Detail>) {
  const w = useWords(policyPageWords);
  const { row, before, may } = detail;
  const title = usePageTitle();
  const reason = (need: 'required' | 'optional') => (
    <Form.Item name="reason" label={w.decision} required={need === 'required'}>
      <Input.TextArea rows={3} maxLength={bounds['policy.RejectVersion'].reason.max} showCount />
    </Form.Item>
  );
  return (
    <DetailPage
      title={`${title} ${row.title}`}
      heading={
        <>
          {row.title}
          <VersionState state={row.state} />
        </>
      }
      extra={<Link to={`/policy/key?key=${row.key}`}>{w.history}</Link>}
      may={may}
      verbs={{
        approve: verb('approve', {
          post: '/api/policy/versions/{id}/approval',
          label: w.approve,
          tone: 'primary',
          hint: w.approveHint,
          fields: reason('optional'),
        }),
        reject: verb('reject', {
          post: '/api/policy/versions/{id}/rejection',
          label: w.reject,
          tone: 'danger',
          fields: reason('required'),
        }),
      }}
    >
      <section className="panel" aria-labelledby="changes">
        <h2 id="changes">{w.after}</h2>
        <DiffView
          label={w.after}
          changes={useChanges(row, before)}
          {...(before === null ? { note: w.none } : {})}
        />
      </section>
      <section className="panel" aria-label={w.reason}>
        <FactList
          columns={1}
          facts={[
            [w.reason, row.reason],
            [w.proposedBy, `${row.proposed_post} ${dateTime(row.proposed_at)}`],
            [
              w.decidedBy,
              row.decided_at === null
                ? null
                : `${row.decided_post} ${dateTime(row.decided_at)} ${row.decision_reason}`,
            ],
          ]}
        />
      </section>
    </DetailPage>
  );
}

export default detailPage(detailOf('/api/policy/versions/{id}'), Proposal);
