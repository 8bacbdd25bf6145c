import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ButtonsOfMay, type VerbLook } from './ButtonsOfMay';
import { TestFrame } from './test_frame';

type Verb = 'sign' | 'reply' | 'note' | 'close' | 'reopen' | 'visit' | 'unheard';
const look = (label: string): VerbLook => ({ label, form: () => <p>{`${label}表单`}</p> });
const verbs: Partial<Record<Verb, VerbLook>> = {
  sign: { ...look('签收'), tone: 'primary' },
  reply: { ...look('答复'), tone: 'primary' },
  note: look('记录进展'),
  close: look('办结'),
  reopen: look('重办'),
  visit: look('回访'),
};
const show = (may: readonly Verb[]) =>
  render(
    <TestFrame>
      <ButtonsOfMay<Verb> may={may} verbs={verbs} />
    </TestFrame>,
  );
const shown = () => screen.getAllByRole('button').map((button) => button.textContent);

describe('the buttons of what may be done', () => {
  it('are those of the list and no others, in its order', () => {
    show(['note', 'sign']);
    expect(shown()).toEqual(['记录进展', '签收']);
  });

  it('are none where nothing may be done, and that is said', () => {
    show([]);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByText('当前岗位没有可办理的操作')).toBeTruthy();
  });

  it('leave out a verb that the page has no form for', () => {
    show(['unheard', 'reply']);
    expect(shown()).toEqual(['答复']);
  });

  it('beyond five go under more', () => {
    show(['sign', 'reply', 'note', 'close', 'reopen', 'visit']);
    expect(shown()).toEqual(['签收', '答复', '记录进展', '办结', '重办', '更多']);
  });

  it('open the form of the verb', () => {
    show(['sign']);
    fireEvent.click(screen.getByRole('button', { name: '签收' }));
    expect(screen.getByRole('dialog').textContent).toContain('签收表单');
  });
});
