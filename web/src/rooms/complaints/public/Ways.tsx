// Back and on, at the foot of every step.
import { useWords } from '@/kit/words';
import { filing } from './words_file';

export function Ways(props: { onBack: () => void; onNext?: () => void }) {
  const w = useWords(filing);
  return (
    <div className="step-ways">
      <button type="button" className="button" onClick={props.onBack}>
        {w.back}
      </button>
      {props.onNext && (
        <button type="button" className="button main" onClick={props.onNext}>
          {w.next}
        </button>
      )}
    </div>
  );
}
