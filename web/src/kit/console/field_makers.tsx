// The fields of a command as the contract knows them: what each is called, whether it is needed, how
// long or how large it may be. A form says which of them it asks for; nothing of it is typed twice.
import { Form, Input, InputNumber, Select } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { bounds } from '@/api/bounds';
import type { Schemas } from '@/api/client';
import { optionsOf, useEnums } from '../trade_words';
import { useLanguage } from '../words';
import { DayInput } from './fields';
import { labelOf } from './labels';

type Bounds = typeof bounds;
export type Command = keyof Bounds & keyof Schemas;
// `or_empty`: what is left empty is sent as an empty text.
type Bound = {
  readonly min?: number;
  readonly max?: number;
  readonly needed?: 'filled' | 'or_empty';
};
type Named<C extends Command> = keyof Schemas[C] & string;

// How long or how large one member of a command may be.
export function boundOf<C extends Command>(command: C, name: Named<C>): Bound {
  return (bounds[command] as Readonly<Record<string, Bound>>)[name] ?? {};
}

export function useLabel(command: string, name: string): string {
  useLanguage();
  return labelOf(command, name);
}

interface Around<Name> {
  name: Name;
  label?: ReactNode; // where the form says more than the word of the contract
  extra?: ReactNode;
}

// `within` is where the command stands in a larger one: ['complaint'] of what the desk files.
export function fieldsOf<C extends Command>(command: C, within: readonly string[] = []) {
  type Name = Named<C>;
  function Field({ name, label, extra, children }: Around<Name> & { children: ReactNode }) {
    const word = useLabel(command, name);
    return (
      <Form.Item
        name={[...within, name]}
        label={label ?? word}
        required={boundOf(command, name).needed === 'filled'}
        {...(extra === undefined ? {} : { extra })}
      >
        {children}
      </Form.Item>
    );
  }
  function Text({ name, label, extra, ...input }: Around<Name> & ComponentProps<typeof Input>) {
    const { max } = boundOf(command, name);
    return (
      <Field name={name} {...around(label, extra)}>
        <Input {...input} {...(max === undefined ? {} : { maxLength: max })} />
      </Field>
    );
  }
  function Lines({ name, label, extra, ...input }: Around<Name> & TextAreaProps) {
    const { max } = boundOf(command, name);
    return (
      <Field name={name} {...around(label, extra)}>
        <Input.TextArea
          {...(input.autoSize === undefined ? { rows: 3 } : {})}
          {...input}
          {...(max === undefined ? {} : { maxLength: max })}
          showCount
        />
      </Field>
    );
  }
  function Whole({ name, label, extra }: Around<Name>) {
    const { min, max } = boundOf(command, name);
    return (
      <Field name={name} {...around(label, extra)}>
        <InputNumber
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          precision={0}
          style={{ width: '100%' }}
        />
      </Field>
    );
  }
  function Day({ name, label, extra }: Around<Name>) {
    return (
      <Field name={name} {...around(label, extra)}>
        <DayInput />
      </Field>
    );
  }
  // One of an enumeration, by its words.
  function Choice({
    name,
    label,
    extra,
    of,
  }: Around<Name> & { of: keyof ReturnType<typeof useEnums> }) {
    const words: Readonly<Record<string, string>> = useEnums()[of];
    return (
      <Field name={name} {...around(label, extra)}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={optionsOf(words)} />
      </Field>
    );
  }
  // What was typed, as the command wants it: a text left empty stands as empty, it does not keep its
  // old value.
  const body = (values: object): object => {
    const all = Object.entries(bounds[command] as Readonly<Record<string, Bound>>);
    const empty = all.filter(([, bound]) => bound.needed === 'or_empty');
    return { ...Object.fromEntries(empty.map(([name]) => [name, ''])), ...values };
  };
  return { Field, Text, Lines, Whole, Day, Choice, body };
}

type TextAreaProps = ComponentProps<typeof Input.TextArea>;

function around(label: ReactNode, extra: ReactNode) {
  return {
    ...(label === undefined ? {} : { label }),
    ...(extra === undefined ? {} : { extra }),
  };
}
