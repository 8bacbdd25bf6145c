// What the server said no with, in its own sentence, with the id a person can quote.
import { Alert, Button } from 'antd';
import { type Fault, refusalFrom, unreachable, unreadable } from '@/api/refusal';
import { kitWords } from '../kit_words';
import { useWords } from '../words';

export function useRefusalText() {
  const w = useWords(kitWords);
  return (error: unknown) => {
    const refusal = refusalFrom(error);
    if (refusal.code === unreachable) return w.unreachable;
    if (refusal.code === unreadable) return w.unreadable;
    return refusal.message;
  };
}

export function RefusalNote({
  error,
  faults,
  retry,
  refresh,
}: {
  error: unknown;
  faults?: readonly Fault[];
  retry?: () => void;
  refresh?: () => void; // the row has changed meanwhile: reads it anew
}) {
  const w = useWords(kitWords);
  const textOf = useRefusalText();
  if (error === null || error === undefined) return null;
  const { request_id } = refusalFrom(error);
  const lines = faults ?? [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="refusal"
      title={textOf(error)}
      description={
        lines.length === 0 && request_id === '' ? undefined : (
          <>
            {lines.map((fault) => (
              <div key={fault.pointer + fault.code}>
                {fault.text}
                {fault.pointer !== '' && <code> {fault.pointer}</code>}
              </div>
            ))}
            {request_id !== '' && <small>{w.problemId(request_id)}</small>}
          </>
        )
      }
      action={
        (refresh ?? retry) && (
          <Button size="small" onClick={refresh ?? retry}>
            {refresh === undefined ? w.retry : w.refreshKeep}
          </Button>
        )
      }
    />
  );
}
