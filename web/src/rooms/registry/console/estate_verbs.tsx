// The verbs on an estate: who serves it, who manages it, its buildings.
import type { VerbLook } from '@/kit/console/ButtonsOfMay';
import { fieldsOf } from '@/kit/console/field_makers';
import { EnterprisePick } from '@/kit/console/picks';
import type { MakeVerb } from '@/kit/console/verbs';
import { useEnums } from '@/kit/trade_words';
import type { EstateDetail, EstateInput } from './calls';
import { EstateChanges, EstateFields, estateFields } from './forms';

const building = fieldsOf('registry.BuildingInput');
const serving = fieldsOf('registry.StartService');
const appointing = fieldsOf('registry.AppointManager');
const ending = fieldsOf('registry.EndService');

export function useEstateVerbs(detail: EstateDetail, verb: MakeVerb): Record<string, VerbLook> {
  const verbWords = useEnums()['registry.EstateVerb'];
  const end = (
    <>
      <ending.Day name="until_on" />
      <ending.Lines name="reason" />
    </>
  );
  const { service, manager } = detail;
  return {
    edit: verb('edit', {
      put: '/api/registry/estates/{id}',
      label: verbWords.edit,
      tone: 'primary',
      width: 720,
      fields: <EstateFields />,
      initial: detail,
      body: estateFields.body,
      changes: (values: EstateInput) => <EstateChanges before={detail} after={values} />,
    }),
    add_building: verb('add_building', {
      post: '/api/registry/estates/{id}/buildings',
      label: verbWords.add_building,
      initial: { units: 1, floors: 6 },
      fields: (
        <div className="cols-3">
          <building.Text name="name" />
          <building.Whole name="units" />
          <building.Whole name="floors" />
        </div>
      ),
    }),
    start_service: verb('start_service', {
      post: '/api/registry/estates/{id}/services',
      label: verbWords.start_service,
      fields: (
        <>
          <serving.Field name="enterprise">
            <EnterprisePick />
          </serving.Field>
          <div className="cols-2">
            <serving.Day name="since_on" />
            <serving.Day name="until_on" />
          </div>
          <serving.Text name="contract_no" />
        </>
      ),
    }),
    appoint_manager: verb('appoint_manager', {
      post: '/api/registry/estates/{id}/managers',
      label: verbWords.appoint_manager,
      body: appointing.body,
      fields: (
        <div className="cols-3">
          <appointing.Text name="name" />
          <appointing.Text name="phone" inputMode="tel" />
          <appointing.Day name="since_on" />
        </div>
      ),
    }),
    ...(service && {
      end_service: verb('end_service', {
        post: '/api/registry/services/{id}/termination',
        label: verbWords.end_service,
        tone: 'danger',
        on: service,
        fields: end,
      }),
    }),
    ...(manager && {
      end_manager: verb('end_manager', {
        post: '/api/registry/managers/{id}/termination',
        label: verbWords.end_manager,
        tone: 'danger',
        on: manager,
        fields: end,
      }),
    }),
  };
}
