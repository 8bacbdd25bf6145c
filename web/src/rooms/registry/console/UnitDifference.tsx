// What a change makes of a unit, line by line.
import type { Schemas } from '@/api/client';
import type { Change } from '@/kit/console/DiffView';
import { useRegionText } from '@/kit/console/RegionName';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { unitWords } from './unit_words';

type Values = Pick<
  Schemas['registry.UnitChange'],
  | 'deed'
  | 'kind'
  | 'name'
  | 'name_before'
  | 'region'
  | 'region_before'
  | 'phone'
  | 'phone_before'
  | 'valid_from'
>;

export function useUnitDifference(change: Values): Change[] {
  const w = useWords(unitWords);
  const kind = useEnums()['registry.UnitKind'][change.kind];
  const region = useRegionText(change.region);
  const regionBefore = useRegionText(change.region_before);
  const founded = change.deed === 'found';
  return [
    {
      label: w.standing,
      before: founded ? '' : w.open,
      after: change.deed === 'close' ? w.closedFrom(change.valid_from) : w.open,
    },
    { label: w.kind, before: founded ? '' : kind, after: kind },
    { label: w.name, before: change.name_before, after: change.name },
    { label: w.region, before: regionBefore, after: region },
    { label: w.phone, before: change.phone_before, after: change.phone },
  ];
}
