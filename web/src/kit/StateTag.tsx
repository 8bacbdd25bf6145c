// The word of a state or class with its tone. The table of tones belongs to the room.
import { Mark, type MarkIcon, type Tone } from './Mark';

export interface StateLook {
  tone: Tone;
  icon: MarkIcon;
}

export function StateTag<State extends string>({
  state,
  words,
  looks,
}: {
  state: State;
  words: Readonly<Record<State, string>>;
  looks: Readonly<Partial<Record<State, StateLook>>>;
}) {
  const look = looks[state] ?? { tone: 'calm', icon: 'dot' };
  return (
    <Mark tone={look.tone} icon={look.icon}>
      {words[state] ?? state}
    </Mark>
  );
}
