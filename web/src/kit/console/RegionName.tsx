// What a region is called: its chain of names below the city.
import { useRead } from '@/api/read';
import { kitWords } from '../kit_words';
import { useWords } from '../words';

export function useRegionText(code: string | null): string {
  const w = useWords(kitWords);
  const below = code !== null && code.length > 4;
  const { data } = useRead(
    '/api/registry/regions/{code}',
    { path: { code: code ?? '' } },
    { enabled: below, staleTime: Infinity },
  );
  if (code === null || code === '') return '';
  return below ? (data?.path ?? code) : w.cityWide;
}

export function RegionName({ code }: { code: string | null }) {
  return <>{useRegionText(code === null || code === '' ? '1302' : code)}</>;
}
