// How states and classes look. Words come from words.ts; colour never stands alone.
import type { Schemas } from '@/api/client';
import { StateTag, type StateLook } from '@/kit/StateTag';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { caseWords } from './words';

type State = Schemas['complaints.State'];
type Urgency = Schemas['complaints.Urgency'];

const states: Record<State, StateLook> = {
  registered: { tone: 'blue', icon: 'pen' },
  refused: { tone: 'calm', icon: 'stop' },
  answered: { tone: 'good', icon: 'check' },
  dispatched: { tone: 'warn', icon: 'flag' },
  working: { tone: 'blue', icon: 'dot' },
  replied: { tone: 'warn', icon: 'eye' },
  visiting: { tone: 'blue', icon: 'eye' },
  rework: { tone: 'bad', icon: 'turn' },
  closed: { tone: 'good', icon: 'check' },
  archived: { tone: 'calm', icon: 'check' },
  withdrawn: { tone: 'calm', icon: 'stop' },
};

const urgencies: Record<Urgency, StateLook> = {
  U0: { tone: 'bad', icon: 'alarm' },
  U1: { tone: 'bad', icon: 'flag' },
  U2: { tone: 'warn', icon: 'flag' },
  U3: { tone: 'calm', icon: 'dot' },
  U4: { tone: 'blue', icon: 'dot' },
  U5: { tone: 'blue', icon: 'flag' },
};

export function CaseState({ state }: { state: State }) {
  const enums = useEnums();
  return <StateTag state={state} words={enums['complaints.State']} looks={states} />;
}

export function CaseUrgency({ urgency }: { urgency: Urgency }) {
  const enums = useEnums();
  return <StateTag state={urgency} words={enums['complaints.Urgency']} looks={urgencies} />;
}

export function CaseCategory({ row }: { row: { category: string; category_name: string } }) {
  const w = useWords(caseWords);
  if (row.category !== '') return row.category_name;
  return (
    <Mark tone="warn" icon="pen">
      {w.toBeClassified}
    </Mark>
  );
}
