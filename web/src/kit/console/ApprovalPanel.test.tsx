import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApprovalBoxes, ApprovalPanel, type ApprovalDeed, type LaneStep } from './ApprovalPanel';
import { TestFrame } from './test_frame';

const steps: LaneStep[] = [
  { name: 'propose', title: '提出', who: '市住建局', state: 'done', at: '2026-11-20T01:00:00Z' },
  {
    name: 'approve',
    title: '审批',
    who: '市住建局 审批岗',
    state: 'here',
    days_used: 6,
    days_allowed: 5,
  },
];

function show(may: ApprovalDeed[]) {
  const sent: unknown[] = [];
  render(
    <TestFrame>
      <ApprovalPanel
        draft="approval-1"
        steps={steps}
        may={may}
        phrases={{ approve: ['情况属实，同意'] }}
        send={(deed, opinion) => Promise.resolve(sent.push([deed, opinion]))}
        onDone={() => undefined}
      />
    </TestFrame>,
  );
  return sent;
}

beforeEach(() => sessionStorage.clear());

describe('an approval', () => {
  it('shows the lane with days used and over, and no form to whom may not decide', () => {
    show([]);
    expect(screen.getByText(/已用 6 天，共 5 天/)).toBeTruthy();
    expect(screen.getByText('已超 1 天')).toBeTruthy();
    expect(document.querySelector('[aria-current=step]')?.textContent).toContain('审批');
    expect(screen.queryByLabelText('意见')).toBeNull();
  });

  it('offers what may be done and no more, and sends the deed with its opinion', async () => {
    const sent = show(['approve', 'reject']);
    expect(screen.queryByRole('button', { name: '退回' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '不批准' }));
    fireEvent.change(screen.getByLabelText('意见'), { target: { value: '依据不足' } });
    fireEvent.click(screen.getAllByRole('button', { name: '不批准' }).at(-1)!);
    await waitFor(() => expect(sent).toEqual([['reject', { reason: '依据不足' }]]));
  });

  it('asks where to send back to: only steps that were decided', async () => {
    show(['send_back']);
    fireEvent.mouseDown(screen.getByLabelText('退回到'));
    await screen.findByTitle('提出');
    expect(screen.queryByTitle('审批')).toBeNull();
  });

  it('has its lists, with how many wait in each', () => {
    const chosen: string[] = [];
    render(
      <TestFrame>
        <ApprovalBoxes
          all="全部"
          chosen="to_do"
          counts={{ to_do: 3 }}
          onChoose={(box) => chosen.push(box)}
        />
      </TestFrame>,
    );
    expect(screen.getByRole('button', { name: /待办 3/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    fireEvent.click(screen.getByRole('button', { name: /抄送/ }));
    expect(chosen).toEqual(['copied']);
  });
});
