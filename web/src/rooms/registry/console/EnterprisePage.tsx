// 企业详情: who it is, what it serves and served, and what changed.
import { Alert, Button, Tabs } from 'antd';
import { Link } from 'react-router';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { DetailPage, detailPage, FactList, type Of } from '@/kit/console/DetailPage';
import { count } from '@/kit/format';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { enterpriseOf, type EnterpriseDetail, type EnterpriseInput } from './calls';
import { Changes } from './Changes';
import { EnterpriseChanges, EnterpriseFields, enterpriseFields } from './forms';
import { registryPageWords } from './words';

const col = columnsOf<EnterpriseDetail['services'][number]>();

function Enterprise({ detail, verb }: Of<EnterpriseDetail>) {
  const w = useWords(registryPageWords);
  const verbWords = useEnums()['registry.EnterpriseVerb'];
  return (
    <DetailPage
      title={detail.name}
      extra={
        <Link to={`/complaints?enterprise=${detail.id}`}>
          <Button tabIndex={-1}>{w.enterpriseComplaints}</Button>
        </Link>
      }
      may={detail.may}
      verbs={{
        edit: verb('edit', {
          put: '/api/registry/enterprises/{id}',
          label: verbWords.edit,
          tone: 'primary',
          width: 640,
          fields: <EnterpriseFields contact={detail.contact_name} />,
          initial: { ...detail, contact_name: undefined },
          body: enterpriseFields.body,
          changes: (values: EnterpriseInput) => (
            <EnterpriseChanges before={detail} after={values} />
          ),
        }),
      }}
    >
      {detail.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      <section className="panel" aria-label={w.basics}>
        <FactList
          facts={[
            [w.creditCode, detail.credit_code],
            [w.registeredIn, detail.region_name],
            [w.address, detail.address],
            [w.contactName, detail.contact_name],
            [w.phone, detail.phone],
            [
              w.served,
              <Link key="served" to={`/estates?enterprise=${detail.id}`}>
                {count(detail.estates)}（{count(detail.houses)}）
              </Link>,
            ],
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
                  label={w.servicesOf}
                  rows={detail.services}
                  columns={[
                    col.link('estate_name', w.estates, (row) => `/estates/${row.estate}`),
                    col.date('since_on', w.since),
                    col.show('until_on', w.until, (row) => row.until_on ?? w.openEnd),
                    col.text('contract_no', w.contractNo),
                    col.text('end_reason', w.reason),
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
    </DetailPage>
  );
}

export default detailPage(enterpriseOf, Enterprise);
