// What a change makes of a row of the dispatch catalogue, line by line.
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import type { Change } from '@/kit/console/DiffView';
import { useRegionText } from '@/kit/console/RegionName';
import { kitWords } from '@/kit/kit_words';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { catalogueWords } from './catalogue_words';

type Row = Schemas['complaints.CatalogueRow'];
export type Values = Pick<
  Schemas['complaints.CatalogueChange'],
  | 'deed'
  | 'category'
  | 'region'
  | 'unit_kind'
  | 'unit'
  | 'assists'
  | 'automatic'
  | 'basis'
  | 'valid_from'
>;

export function useCategoryName(code: string): string {
  const { data } = useRead('/api/complaints/categories', {}, { staleTime: Infinity });
  const all = data?.groups.flatMap((group) => [group, ...group.matters]) ?? [];
  const name = all.find((one) => one.code === code)?.name;
  return name === undefined ? code : `${code} ${name}`;
}

function useUnitName(id: number | null): string {
  const { data } = useRead(
    '/api/registry/units/{id}',
    { path: { id: id ?? 0 } },
    { enabled: id !== null, staleTime: Infinity },
  );
  return id === null ? '' : (data?.name ?? String(id));
}

export function useAssists(): (kinds: string) => string {
  const words: Readonly<Record<string, string>> = useEnums()['registry.UnitKind'];
  return (kinds) =>
    kinds
      .split(' ')
      .filter((kind) => kind !== '')
      .map((kind) => words[kind] ?? kind)
      .join('、');
}

export function useCatalogueDifference(change: Values, before: Row | null): Change[] {
  const w = useWords(catalogueWords);
  const k = useWords(kitWords);
  const kinds = useEnums()['registry.UnitKind'];
  const assists = useAssists();
  const category = useCategoryName(change.category);
  const region = useRegionText(change.region);
  const unit = useUnitName(change.unit);
  const unitBefore = useUnitName(before?.unit ?? null);
  const yes = (value: boolean | undefined) => (value === true ? k.yes : k.no);
  const was = (text: string) => (before === null ? '' : text);
  const after = change.deed === 'end' && before !== null ? before : change;
  return [
    {
      label: w.holds,
      before: was(w.held),
      after: change.deed === 'end' ? w.ended(change.valid_from) : w.held,
    },
    { label: w.category, before: was(category), after: category },
    { label: w.region, before: was(region), after: region },
    {
      label: w.unitKind,
      before: before === null ? '' : kinds[before.unit_kind],
      after: kinds[after.unit_kind],
    },
    {
      label: w.unit,
      before: was(unitBefore || w.nearest),
      after: (change.deed === 'end' ? unitBefore : unit) || w.nearest,
    },
    {
      label: w.assists,
      before: before === null ? '' : assists(before.assists),
      after: assists(after.assists),
    },
    { label: w.automatic, before: was(yes(before?.automatic)), after: yes(after.automatic) },
    { label: w.basis, before: before?.basis ?? '', after: after.basis },
  ];
}
