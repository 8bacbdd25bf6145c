import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form, Input } from 'antd';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '@/api/refusal';
import { CommandForm } from './CommandForm';
import { dirtyOn } from './dirty';
import { setOwner } from './preferences';
import { TestFrame } from './test_frame';

interface Values {
  words?: string;
  place?: { address?: string };
}

function show(
  send: (values: Values, key: string) => Promise<string>,
  onDone: (reply: string) => void = () => undefined,
  draft: string | null = 'case-1-reply',
) {
  return render(
    <TestFrame at="/complaints/1">
      <CommandForm<Values, string> draft={draft} send={send} onDone={onDone} submit="答复">
        <Form.Item name="words" label="内容">
          <Input />
        </Form.Item>
        <Form.Item name={['place', 'address']} label="地址">
          <Input />
        </Form.Item>
      </CommandForm>
    </TestFrame>,
  );
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: '答复' }));

const refused = new Refusal(
  422,
  'body_invalid',
  '填写的内容有误，请按提示修改',
  [
    { pointer: '/words', code: 'too_short', text: '至少填写 5 个字' },
    { pointer: '/place/address', code: 'missing', text: '请写明地址' },
    { pointer: '/files', code: 'photo_needed', text: '须附现场照片' },
  ],
  'r-42',
);

beforeEach(() => sessionStorage.clear());

describe('a form that sends a command', () => {
  it('shows each fault of the refusal at its field, and what has no field above', async () => {
    show(() => Promise.reject(refused));
    type('内容', '短');
    submit();
    await screen.findByText('至少填写 5 个字');
    expect(screen.getByText('请写明地址')).toBeTruthy();
    const alert = screen.getByRole('alert', { name: '' });
    expect(alert.textContent).toContain('填写的内容有误，请按提示修改');
    expect(alert.textContent).toContain('须附现场照片');
    expect(alert.textContent).toContain('r-42');
    expect(alert.textContent).not.toContain('至少填写 5 个字');
  });

  it('sends the same content again under the same key, other content under another', async () => {
    const keys: string[] = [];
    show((_values, key) => {
      keys.push(key);
      return Promise.reject(new Refusal(503, 'busy', '请稍后重试', [], ''));
    });
    type('内容', '已清理');
    submit();
    await waitFor(() => expect(keys).toHaveLength(1));
    await screen.findByText('请稍后重试');
    submit();
    await waitFor(() => expect(keys).toHaveLength(2));
    await screen.findByText('请稍后重试');
    type('内容', '已清理并消毒');
    submit();
    await waitFor(() => expect(keys).toHaveLength(3));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('leaves out what was emptied, and trims nothing away that was typed', async () => {
    let sent: Values = {};
    show((values) => {
      sent = values;
      return Promise.resolve('ok');
    });
    type('内容', '已清理');
    type('地址', '机场路');
    type('地址', '');
    submit();
    await waitFor(() => expect(sent).toEqual({ words: '已清理', place: {} }));
  });

  it('keeps a draft until it is sent, and says that it is back', async () => {
    const first = show(() => Promise.reject(refused));
    type('内容', '写到一半');
    expect(dirtyOn('/complaints/1')).toBe(true);
    first.unmount();
    let done = '';
    show(
      () => Promise.resolve('ok'),
      (reply) => (done = reply),
    );
    expect(screen.getByLabelText<HTMLInputElement>('内容').value).toBe('写到一半');
    expect(screen.getByText('已恢复未提交的草稿')).toBeTruthy();
    submit();
    await waitFor(() => expect(done).toBe('ok'));
    expect(sessionStorage.length).toBe(0);
    expect(dirtyOn('/complaints/1')).toBe(false);
  });

  it('keeps no draft where it was told to keep none', () => {
    show(() => Promise.resolve('ok'), undefined, null);
    type('内容', 'secret');
    expect(sessionStorage.length).toBe(0);
  });

  it('keeps what was typed for who typed it, and shows it to nobody else', () => {
    setOwner('chen');
    const first = show(() => Promise.resolve('done'));
    type('内容', '已电话联系');
    first.unmount();
    setOwner('lv');
    const other = show(() => Promise.resolve('done'));
    expect(screen.getByLabelText<HTMLInputElement>('内容').value).toBe('');
    other.unmount();
    setOwner('chen');
    show(() => Promise.resolve('done'));
    expect(screen.getByLabelText<HTMLInputElement>('内容').value).toBe('已电话联系');
  });
});
