// The steps of filing and what each still needs.
import type { Draft } from './draft';
import type { Shots } from './photos';

export const steps = ['what', 'story', 'place', 'check'] as const;
export type StepName = (typeof steps)[number];

export interface StepProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  album: Shots;
  go: (step: StepName) => void;
}

// What still has to be said before sending, in the order of the steps. How much is enough the server
// says; before it has, anything is.
export function missingStep(draft: Draft, least_text = 1): StepName | null {
  if (draft.group === '') return 'what';
  if ([...draft.text.trim()].length < least_text) return 'story';
  if (!draft.place) return 'place';
  return null;
}
