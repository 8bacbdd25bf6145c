import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useLocation } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { Refusal } from '@/api/refusal';
import { fieldsOf } from './field_makers';
import { StepPage } from './StepPage';
import { TestFrame } from './test_frame';
import { useDraft } from './useDraft';

type House = Schemas['registry.HouseInput'];
type Send = (draft: Partial<House>, key: string) => Promise<unknown>;

const { Text } = fieldsOf('registry.HouseInput');

function HousePage({ send }: { send: Send }) {
  const draft = useDraft<House>('house', { use: 'residence' });
  return (
    <StepPage
      command="registry.HouseInput"
      draft={draft}
      now={{ unit_no: '2' }}
      steps={[
        { name: 'room', title: '哪一户', members: ['room_no'], fields: <Text name="room_no" /> },
        { name: 'unit', title: '哪一单元', members: ['unit_no'], fields: <Text name="unit_no" /> },
      ]}
      submit="提交"
      send={() => send(draft.values, draft.key)}
      onDone={() => undefined}
    />
  );
}

function Address() {
  return <output>{useLocation().search}</output>;
}
function show(send: Send, at = '/houses/new') {
  return render(
    <TestFrame at={at}>
      <HousePage send={send} />
      <Address />
    </TestFrame>,
  );
}
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const address = () => document.querySelector('output')?.textContent;

beforeEach(() => localStorage.clear());

describe('a form in steps', () => {
  it('has its step in the address and sends what was typed at the end', async () => {
    const sent: Partial<House>[] = [];
    show((draft) => Promise.resolve(sent.push(draft)));
    fill('房号', '301');
    press(/下一步/);
    await waitFor(() => expect(address()).toBe('?step=unit'));
    expect(screen.getByLabelText<HTMLInputElement>('单元').value).toBe('2');
    press(/提交$/);
    await waitFor(() => expect(localStorage.length).toBe(0));
    expect(sent).toEqual([{ use: 'residence', room_no: '301' }]);
  });

  it('asks for what is needed before it goes on', async () => {
    show(() => Promise.resolve(null));
    press(/下一步/);
    expect(await screen.findByText('请填写房号')).toBeTruthy();
    expect(address()).toBe('');
  });

  it('keeps its draft and the key with it, until other words make it another deed', async () => {
    const keys: string[] = [];
    const lost: Send = (_draft, key) => {
      keys.push(key);
      return Promise.reject(new TypeError('lost'));
    };
    const first = show(lost, '/houses/new?step=unit');
    fill('单元', '3');
    press(/提交$/);
    await screen.findByText('网络不通，请检查连接后重试');
    first.unmount();
    show(lost, '/houses/new?step=unit');
    expect(screen.getByText('已恢复未提交的草稿')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('单元').value).toBe('3');
    press(/提交$/);
    await screen.findByText('网络不通，请检查连接后重试');
    fill('单元', '4');
    await waitFor(() => expect(screen.getByRole('button', { name: /提交$/ })).toBeTruthy());
    press(/提交$/);
    await waitFor(() => expect(keys).toHaveLength(3));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('opens the step of a fault and shows it at its field', async () => {
    const fault = { pointer: '/room_no', code: 'room_taken', text: '这一户已登记' };
    show(
      () => Promise.reject(new Refusal(422, 'invalid', '有内容需要更正', [fault], '')),
      '/houses/new?step=unit',
    );
    press(/提交$/);
    await screen.findByLabelText('房号');
    expect(screen.getByText('这一户已登记')).toBeTruthy();
  });
});
