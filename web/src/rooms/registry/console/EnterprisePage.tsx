// 企业详情: who it is, what it serves and served, and what changed.
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Tabs } from 'antd';
import { Link, useParams } from 'react-router';
import { ButtonsOfMay } from '@/kit/console/ButtonsOfMay';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { count } from '@/kit/format';
import { useWords } from '@/kit/words';
import { enterpriseKey, useEnterprise, type EnterpriseDetail } from './calls';
import { Changes } from './Changes';
import { EnterpriseForm } from './forms';
import { registryPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

function Detail({ detail }: { detail: EnterpriseDetail }) {
  const w = useWords(registryPageWords);
  const client = useQueryClient();
  return (
    <Page
      title={detail.name}
      extra={
        <>
          <Link to={`/complaints?enterprise=${detail.id}`}>
            <Button tabIndex={-1}>{w.enterpriseComplaints}</Button>
          </Link>
          {detail.may.length > 0 && (
            <ButtonsOfMay
              may={detail.may}
              verbs={{
                edit: {
                  label: w.edit,
                  tone: 'primary',
                  width: 640,
                  form: (close) => (
                    <EnterpriseForm
                      detail={detail}
                      onCancel={close}
                      onDone={(next) => {
                        close();
                        client.setQueryData(enterpriseKey(detail.id), next);
                        void client.invalidateQueries({ queryKey: ['list', 'enterprises'] });
                        void client.invalidateQueries({
                          queryKey: ['changes', 'enterprises', detail.id],
                        });
                      }}
                    />
                  ),
                },
              }}
            />
          )}
        </>
      }
    >
      {detail.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      <section className="panel" aria-label={w.basics}>
        <Descriptions
          column={{ xs: 1, md: 3 }}
          size="small"
          items={[
            { key: 'code', label: w.creditCode, children: detail.credit_code },
            { key: 'region', label: w.registeredIn, children: detail.region_name },
            { key: 'address', label: w.address, children: detail.address || '—' },
            { key: 'contact', label: w.contactName, children: detail.contact_name || '—' },
            { key: 'phone', label: w.phone, children: detail.phone || '—' },
            {
              key: 'estates',
              label: w.served,
              children: (
                <Link to={`/estates?enterprise=${detail.id}`}>
                  {count(detail.estates)}（{count(detail.houses)}）
                </Link>
              ),
            },
          ]}
        />
      </section>
      <section className="panel">
        <Tabs
          size="small"
          items={[
            {
              key: 'services',
              label: `${w.servicesOf} ${detail.services.length}`,
              children: (
                <DataTable
                  aria-label={w.servicesOf}
                  size="small"
                  dataSource={detail.services}
                  rowKey={(row) => row.id}
                  columns={[
                    {
                      title: w.estates,
                      render: (_value, row) => (
                        <Link to={`/estates/${row.estate}`}>{row.estate_name}</Link>
                      ),
                    },
                    { title: w.since, dataIndex: 'since_on', width: 120 },
                    {
                      title: w.until,
                      width: 120,
                      render: (_value, row) => row.until_on ?? w.openEnd,
                    },
                    { title: w.contractNo, dataIndex: 'contract_no' },
                    { title: w.reason, dataIndex: 'end_reason' },
                  ]}
                />
              ),
            },
            {
              key: 'changes',
              label: w.changes,
              children: <Changes of="enterprises" id={detail.id} />,
            },
          ]}
        />
      </section>
    </Page>
  );
}

export default function EnterprisePage() {
  const { id = '' } = useParams();
  const query = useEnterprise(Number(id));
  if (query.isPending) return <Loading />;
  if (query.isError) return <Outcome error={query.error} retry={() => void query.refetch()} />;
  return <Detail detail={query.data} />;
}
