// One question of a form: its label, its hint and its fault are tied to the control by id, so that a
// screen reader hears all three, and so that the server's sentence stands where it belongs.
import { useId, type ReactNode } from 'react';
import { Icon } from './Icon';

export type Control = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type Props = {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  children: (control: Control) => ReactNode;
};

export function Field({ label, hint, fault, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      <Fault id={`${id}-fault`} text={fault} />
    </div>
  );
}

export function Fault({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p className="fault" id={id}>
      <Icon name="stop" />
      <span>{text}</span>
    </p>
  );
}

type Choice = { value: string; title: string; text?: string | undefined };
type ChoicesProps = {
  legend: string;
  hint?: string | undefined;
  fault?: string | undefined;
  name: string;
  value: string;
  choices: readonly Choice[];
  chips?: true;
  onChoose: (value: string) => void;
};

export function Choices(props: ChoicesProps) {
  const id = useId();
  return (
    <fieldset
      className="field"
      aria-describedby={
        [props.hint && `${id}-hint`, props.fault && `${id}-fault`].filter(Boolean).join(' ') ||
        undefined
      }
    >
      <legend className="label">{props.legend}</legend>
      {props.hint && (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <div className={props.chips ? 'chips' : undefined}>
        {props.choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={`${props.name}${id}`}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onChoose(choice.value)}
            />
            <span>
              {choice.text ? <b>{choice.title}</b> : choice.title}
              {choice.text && <span className="soft small">{choice.text}</span>}
            </span>
          </label>
        ))}
      </div>
      <Fault id={`${id}-fault`} text={props.fault} />
    </fieldset>
  );
}
