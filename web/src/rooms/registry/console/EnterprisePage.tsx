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
import { History } from './History';
import { EnterpriseChanges, EnterpriseFields, enterpriseFields } from './forms';
import { openEnd, registryPageWords } from './words';

const service = columnsOf('registry.ServiceRow');
const services = [
  service.link('estate_name', (row) => `/estates/${row.estate}`),
  service('since_on'),
  service('until_on', { none: openEnd }),
  ...service.all('contract_no', 'end_reason'),
];

const fact = columnsOf('registry.EnterpriseDetail');
const facts = [
  ...fact.all('credit_code', 'region_name', 'address', 'contact_name', 'phone'),
  fact.show('estates', ({ id, estates, houses }) => (
    <Link to={`/estates?enterprise=${id}`}>
      {count(estates)}（{count(houses)}）
    </Link>
  )),
];

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
          fields: <EnterpriseFields />,
          initial: detail,
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
        <FactList of={detail} facts={facts} />
      </section>
      <section className="panel">
        <Tabs
          size="small"
          items={[
            {
              key: 'services',
              label: `${w.servicesOf} ${detail.services.length}`,
              children: (
                <DataTable label={w.servicesOf} rows={detail.services} columns={services} />
              ),
            },
            {
              key: 'history',
              label: w.history,
              children: <History of="enterprises" id={detail.id} />,
            },
          ]}
        />
      </section>
    </DetailPage>
  );
}

export default detailPage(enterpriseOf, Enterprise);
