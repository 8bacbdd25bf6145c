// What the city has configured about the site itself: who runs it, its filing numbers, whether this
// is a demonstration. What is not set is not shown.
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@/api/client';
import { api, the } from './ask';

type Site = Schemas['app.Site'];

const unset: Site = {
  sponsor: '',
  icp_no: '',
  police_no: '',
  hotline: '',
  version: '',
  demo: false,
};

export function useSite(): Site {
  const { data } = useQuery({
    queryKey: ['public', 'site'],
    queryFn: () => the(api.GET('/api/site')),
    staleTime: Infinity,
    retry: false,
  });
  return data ?? unset;
}
