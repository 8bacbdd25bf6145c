import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useLocation } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '@/api/refusal';
import { StepPage, type Step } from './StepPage';
import { TestFrame } from './test_frame';

interface Unit {
  name: string;
  region: string;
}
const field = (member: keyof Unit, label: string): Step<Unit> => ({
  name: member,
  title: `填写${label}`,
  members: [member],
  show: (draft, put) => (
    <label>
      {label}
      <input
        value={draft[member] ?? ''}
        onChange={(event) => put({ [member]: event.target.value })}
      />
    </label>
  ),
});
const steps = [field('name', '名称'), field('region', '区划')];

function Address() {
  return <output>{useLocation().search}</output>;
}
function show(send: (draft: Partial<Unit>, key: string) => Promise<unknown>, at = '/units/new') {
  return render(
    <TestFrame at={at}>
      <StepPage<Unit, unknown>
        draft="unit"
        steps={steps}
        submit="提交"
        send={send}
        onDone={() => undefined}
      />
      <Address />
    </TestFrame>,
  );
}
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => localStorage.clear());

describe('a form in steps', () => {
  it('has its step in the address and sends the whole at the end', async () => {
    const sent: Partial<Unit>[] = [];
    show((draft) => Promise.resolve(sent.push(draft)));
    fill('名称', '路北区供热办');
    fireEvent.click(screen.getByRole('button', { name: '下一步' }));
    expect(document.querySelector('output')?.textContent).toBe('?step=region');
    fill('区划', '130203');
    fireEvent.click(screen.getByRole('button', { name: /提交$/ }));
    await screen.findByLabelText('区划');
    expect(sent).toEqual([{ name: '路北区供热办', region: '130203' }]);
    expect(localStorage.length).toBe(0);
  });

  it('keeps its draft and the key with it, until other words make it another deed', async () => {
    const keys: string[] = [];
    const lost = (_draft: Partial<Unit>, key: string) => {
      keys.push(key);
      return Promise.reject(new TypeError('lost'));
    };
    const first = show(lost, '/units/new?step=region');
    fill('区划', '130203');
    fireEvent.click(screen.getByRole('button', { name: /提交$/ }));
    await screen.findByRole('alert');
    first.unmount();
    show(lost, '/units/new?step=region');
    expect(screen.getByText('已恢复未提交的草稿')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /提交$/ }));
    await screen.findByText('网络不通，请检查连接后重试');
    fill('区划', '130205');
    fireEvent.click(await screen.findByRole('button', { name: /提交$/ }));
    await waitFor(() => expect(keys).toHaveLength(3));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('opens the step of the first fault', async () => {
    const fault = { pointer: '/name', code: 'required', text: '请填写名称' };
    show(
      () => Promise.reject(new Refusal(422, 'invalid', '有内容需要更正', [fault], '')),
      '/units/new?step=region',
    );
    fireEvent.click(screen.getByRole('button', { name: /提交$/ }));
    await screen.findByLabelText('名称');
    expect(screen.getByText(/请填写名称/)).toBeTruthy();
  });
});
