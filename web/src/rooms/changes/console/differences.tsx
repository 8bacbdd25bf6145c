// What a change makes of a unit and of a row of the dispatch catalogue.
import type { Schemas } from '@/api/client';
import { columnsOf } from '@/kit/console/columns';
import type { Difference } from '@/kit/console/DiffView';
import { CategoryName, UnitKinds, UnitName } from '@/kit/console/names';
import { useWords } from '@/kit/words';
import { changePageWords, say } from './words';

type Change = Schemas['changes.Change'];
type Values = Schemas['changes.UnitValues'] | Schemas['changes.CatalogueValues'];

const unit = columnsOf('changes.UnitValues');
const row = columnsOf('changes.CatalogueValues');
const members = {
  unit: [unit('kind'), unit('name'), unit('region'), unit('phone')],
  catalogue: [
    row.show('category', ({ category }) => <CategoryName code={category} />),
    ...row.all('region', 'unit_kind'),
    row.show('unit', ({ unit: id }) => id && <UnitName id={id} />, { none: say((w) => w.nearest) }),
    row.show('assists', ({ assists }) => assists && <UnitKinds kinds={assists} />),
    ...row.all('automatic', 'basis'),
  ],
};

export function useDifference(
  kind: Change['kind'],
  before: Partial<Values> | null,
  after: Partial<Values> | null,
): Difference<Values> {
  const w = useWords(changePageWords);
  return {
    members: members[kind] as unknown as Difference<Values>['members'],
    before,
    after,
    note: before === null ? w.added[kind] : after === null ? w.ended[kind] : undefined,
  };
}
