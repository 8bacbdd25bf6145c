// What the city has configured about the site itself: who runs it, its filing numbers, whether this
// is a demonstration. What is not set is not shown.
import { useQuery } from '@tanstack/react-query';
import { get } from './ask';

export interface Site {
  sponsor: string; // 主办单位
  icp_no: string; // ICP 备案号
  police_no: string; // 公安备案号
  hotline: string;
  demo: boolean;
}

const unset: Site = { sponsor: '', icp_no: '', police_no: '', hotline: '', demo: false };

export function useSite(): Site {
  const { data } = useQuery({
    queryKey: ['public', 'site'],
    queryFn: () => get<Partial<Site>>('/api/site'),
    staleTime: Infinity,
    retry: false,
  });
  return { ...unset, ...data };
}
