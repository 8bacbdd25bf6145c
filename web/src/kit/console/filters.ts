// The conditions of a list, as the contract knows them: what each is called and how it is chosen.
import { queries } from '@/api/shapes';
import type { ReadPath } from '@/api/read';
import type { paths } from '@/api/schema';
import type { FilterField } from './FilterBar';
import { labelOf } from './labels';

type Asked<P extends ReadPath> = paths[P] extends { get: { parameters: { query?: infer Query } } }
  ? keyof NonNullable<Query> & string
  : never;
// Where the page says more than the contract: another word, a placeholder, the last day of a span.
type Said<P extends ReadPath> = Partial<FilterField> & { name: Asked<P> };

const kinds: Readonly<Record<string, FilterField['kind']>> = {
  region: 'region',
  flag: 'flag',
  date: 'date',
};
const things: Readonly<Record<string, FilterField['kind']>> = {
  estate: 'estate',
  enterprise: 'enterprise',
  unit: 'unit',
  user: 'person',
};

export function filtersOf<P extends ReadPath>(
  path: P,
  ...asked: readonly (Asked<P> | Said<P>)[]
): FilterField[] {
  const { of = '', shapes = {} } = queries[path] ?? {};
  return asked.map((one) => {
    const given = typeof one === 'string' ? { name: one } : one;
    const shape = shapes[given.name];
    const kind = shape === undefined ? things[given.name] : (kinds[shape] ?? 'select');
    return {
      label: () => labelOf(of, given.name),
      kind: kind ?? 'text',
      ...(kind === 'select' && shape !== undefined ? { of: shape } : {}),
      ...given,
    };
  });
}
