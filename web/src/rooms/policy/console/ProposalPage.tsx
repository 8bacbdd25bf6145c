// 参数审批单: what would change, and the second person's decision.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Descriptions, Form, Input } from 'antd';
import { Link, useParams } from 'react-router';
import { api, commandHeaders, type Schemas } from '@/api/client';
import { ButtonsOfMay, type VerbLook } from '@/kit/console/ButtonsOfMay';
import { CommandForm } from '@/kit/console/CommandForm';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { dateTime } from '@/kit/format';
import { useWords } from '@/kit/words';
import { StandingMark, useRegionName, useValidity, VersionState } from './parts';
import { policyPageWords } from './words';

type Detail = Schemas['policy.VersionDetail'];

export default function ProposalPage() {
  const w = useWords(policyPageWords);
  const id = Number(useParams().id ?? '');
  const client = useQueryClient();
  const validity = useValidity();
  const regionName = useRegionName();
  const query = useQuery({
    queryKey: ['policy-version', id],
    queryFn: async () => {
      const { data } = await api.GET('/api/policy/versions/{id}', { params: { path: { id } } });
      return data as Detail;
    },
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Outcome error={query.error} retry={() => void query.refetch()} />;
  const { row, before, version, may } = query.data;

  const decide = (verb: 'approve' | 'reject'): VerbLook => ({
    label: verb === 'approve' ? w.approve : w.reject,
    tone: verb === 'approve' ? 'primary' : 'danger',
    hint: verb === 'approve' ? w.approveHint : undefined,
    form: (close) => (
      <CommandForm<{ reason: string }, { data?: Detail }>
        draft={`policy-${verb}-${id}`}
        send={(body, key) => {
          const init = {
            params: { path: { id } },
            body,
            headers: commandHeaders(key, version),
          };
          return verb === 'approve'
            ? api.POST('/api/policy/versions/{id}/approval', init)
            : api.POST('/api/policy/versions/{id}/rejection', init);
        }}
        onDone={(reply) => {
          close();
          if (reply.data !== undefined) client.setQueryData(['policy-version', id], reply.data);
          void client.invalidateQueries({ queryKey: ['list', 'proposals'] });
          void client.invalidateQueries({ queryKey: ['policy-values'] });
          void client.invalidateQueries({ queryKey: ['policy-key', row.key] });
        }}
        onCancel={close}
      >
        <Form.Item name="reason" label={w.decision} required={verb === 'reject'}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </CommandForm>
    ),
  });

  const items = (one: Schemas['policy.VersionRow']) => [
    { key: 'value', label: w.value, children: <strong>{one.value_text}</strong> },
    { key: 'valid', label: w.valid, children: validity(one) },
    { key: 'region', label: w.region, children: regionName(one.region) },
    { key: 'standing', label: w.standing, children: <StandingMark standing={one.standing} /> },
    { key: 'article', label: w.article, children: one.article || w.noArticle },
    { key: 'document', label: w.document, children: one.document || '—' },
    { key: 'reason', label: w.reason, children: one.reason || '—' },
    {
      key: 'proposed',
      label: w.proposedBy,
      children: `${one.proposed_post} ${dateTime(one.proposed_at)}`,
    },
    {
      key: 'decided',
      label: w.decidedBy,
      children:
        one.decided_at === null
          ? '—'
          : `${one.decided_post} ${dateTime(one.decided_at)} ${one.decision_reason}`,
    },
  ];
  return (
    <Page
      title={`${w.proposal} ${row.title}`}
      heading={
        <>
          {row.title}
          <VersionState state={row.state} />
        </>
      }
      extra={
        <>
          <Link to={`/policy/key?key=${row.key}`}>{w.history}</Link>
          {may.length > 0 && (
            <ButtonsOfMay
              may={may}
              verbs={{ approve: decide('approve'), reject: decide('reject') }}
            />
          )}
        </>
      }
    >
      <div className="cols-2">
        <section className="panel" aria-labelledby="after">
          <h2 id="after">{w.after}</h2>
          <Descriptions column={1} size="small" bordered items={items(row)} />
        </section>
        <section className="panel" aria-labelledby="before">
          <h2 id="before">{w.before}</h2>
          {before === null ? (
            <p className="hint">{w.none}</p>
          ) : (
            <Descriptions column={1} size="small" bordered items={items(before)} />
          )}
        </section>
      </div>
    </Page>
  );
}
