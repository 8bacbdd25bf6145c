// 开通准备: what the server says is still missing, with the way to where it is done.
import { useRead } from '@/api/read';
import { Page } from '@/kit/console/Page';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { useWords } from '@/kit/words';
import { OpeningTable } from './parts';
import { openingPageWords } from './words';

export default function OpeningPage() {
  const w = useWords(openingPageWords);
  const opening = useRead('/api/opening');
  const lines = opening.data?.lines;
  const left = lines?.filter((line) => line.missing > 0).length;
  return (
    <Page>
      <section className="panel">
        {left !== undefined && <p className="hint">{w.left(left)}</p>}
        {opening.isError ? (
          <RefusalNote error={opening.error} retry={() => void opening.refetch()} />
        ) : (
          <OpeningTable lines={lines} />
        )}
      </section>
    </Page>
  );
}
