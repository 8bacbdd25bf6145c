// The catalogue's groups as the server has them, with their names in the reader's language.
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/kit/words';
import { readCategories, type Group } from './calls';

const categories = {
  queryKey: ['public', 'categories'],
  queryFn: readCategories,
  staleTime: 3600_000,
};

export function useGroups() {
  return useQuery({ ...categories, select: (all) => all.groups });
}

// How many characters say enough; not set before the server has said.
export function useLeastText(): number | undefined {
  return useQuery({ ...categories, select: (all) => all.text_min }).data;
}

// A line may break after a stroke: 群租/改变用途.
export function useGroupName(): (group: Pick<Group, 'code' | 'name'>) => string {
  const abroad = useLanguage() === 'en';
  const { data } = useQuery({
    queryKey: ['public', 'english-groups'],
    queryFn: async () => (await import('./words_groups')).english,
    enabled: abroad,
    staleTime: Infinity,
  });
  return ({ code, name }) => (abroad && data?.[code]) || name.replaceAll('/', '/\u200b');
}
