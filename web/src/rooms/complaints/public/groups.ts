// The catalogue's groups as the server has them, with their names in the reader's language.
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/kit/words';
import { readGroups, type Group } from './calls';

export function useGroups() {
  return useQuery({
    queryKey: ['public', 'categories'],
    queryFn: readGroups,
    staleTime: 3600_000,
  });
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
