// What a category of complaints, a unit, a list of kinds of units is called.
import { useRead } from '@/api/read';
import { useEnum } from '../trade_words';

export function useCategories() {
  const { data } = useRead('/api/complaints/categories', {}, { staleTime: Infinity });
  return data?.groups.flatMap((group) => [group, ...group.matters]) ?? [];
}

export function CategoryName({ code }: { code: string }) {
  const found = useCategories().find((one) => one.code === code);
  return found === undefined ? code : `${code} ${found.name}`;
}

export function UnitName({ id }: { id: number }) {
  const { data } = useRead('/api/registry/units/{id}', { path: { id } }, { staleTime: Infinity });
  return data?.name ?? String(id);
}

// Kinds as the catalogue writes them, with spaces between.
export function UnitKinds({ kinds }: { kinds: string }) {
  const words = useEnum('registry.UnitKind');
  return kinds
    .split(' ')
    .map((kind) => words[kind] ?? kind)
    .join('、');
}
