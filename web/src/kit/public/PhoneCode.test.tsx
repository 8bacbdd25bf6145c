import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '@/api/refusal';
import { PhoneCode } from './PhoneCode';

// The client takes hold of fetch when it is loaded, so the stand-in has to be there before.
const asked = vi.hoisted(() => {
  const lines: string[] = [];
  globalThis.fetch = (input) => {
    const request = input as Request;
    lines.push(`${request.method} ${new URL(request.url).pathname}`);
    return Promise.resolve(Response.json({ resend_after_s: 60, expires_in_s: 300 }));
  };
  return lines;
});
beforeEach(() => {
  asked.length = 0;
});

function show(onCode: (phone: string, code: string) => Promise<unknown>) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PhoneCode purpose="login" submit="登录" busy="正在登录" onCode={onCode} />
    </QueryClientProvider>,
  );
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  return { type, press: (name: string) => fireEvent.click(screen.getByRole('button', { name })) };
}

test('a number that cannot be one is told at its field before anything is sent', () => {
  const onCode = vi.fn();
  const { type, press } = show(onCode);
  type('手机号', '1380000');
  press('获取验证码');
  const field = screen.getByLabelText('手机号');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const described = field.getAttribute('aria-describedby')!.split(' ');
  const words = described.map((id) => document.getElementById(id)?.textContent).join(' ');
  expect(words).toContain('请填写 11 位手机号');
  expect(asked.filter((line) => line.startsWith('POST'))).toEqual([]);
  expect(document.activeElement).toBe(field);
});

test('a code is sent, counted down, and then given with the number written plainly', async () => {
  const onCode = vi.fn().mockResolvedValue(undefined);
  const { type, press } = show(onCode);
  type('手机号', '138 0000-5678');
  press('获取验证码');
  await screen.findByText(/验证码已发往 13800005678/);
  expect(asked).toContain('POST /api/session/phone-code');
  expect(screen.getByRole('button', { name: /秒后可重发/ })).toBeTruthy();
  type('短信验证码', '246810');
  press('登录');
  await waitFor(() => expect(onCode).toHaveBeenCalledWith('13800005678', '246810'));
});

test('the sentence of the server stands at the field it names, others above the form', async () => {
  const onCode = vi
    .fn()
    .mockRejectedValueOnce(
      new Refusal(
        422,
        'code_wrong',
        '请改正',
        [{ pointer: '/code', code: 'x', text: '验证码已过期' }],
        '',
      ),
    )
    .mockRejectedValueOnce(new Refusal(429, 'too_many', '尝试次数过多，请稍后再试', [], ''));
  const { type, press } = show(onCode);
  type('手机号', '13800005678');
  type('短信验证码', '000000');
  press('登录');
  await screen.findByText('验证码已过期');
  expect(screen.getByLabelText('短信验证码').getAttribute('aria-invalid')).toBe('true');
  press('登录');
  expect((await screen.findByRole('alert')).textContent).toContain('尝试次数过多');
});
