// What was changed about a thing, when and in which post: read from the journal by the server.
import { useRead } from '@/api/read';
import { labelOf } from '@/kit/console/labels';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { Timeline } from '@/kit/Timeline';
import { useFacts } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { registryPageWords } from './words';

export function History({ of, id }: { of: 'estates' | 'enterprises'; id: number }) {
  const w = useWords(registryPageWords);
  const { facts } = useFacts();
  const history = useRead(`/api/registry/${of}/{id}/history`, { path: { id } });
  if (history.isError) return <RefusalNote error={history.error} />;
  return (
    <Timeline
      label={w.history}
      steps={(history.data?.rows ?? []).map((row, index) => ({
        key: index,
        at: row.at,
        title: facts[row.kind] ?? row.kind,
        who: row.post_name,
        detail:
          row.changed.length === 0
            ? ''
            : `${w.changed}：${row.changed.map((field) => labelOf('registry.EstateInput', field)).join('、')}`,
      }))}
    />
  );
}
