import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FrameContext, type Capability } from '@/kit/console/Page';
import { TestFrame } from '@/kit/console/test_frame';
import { OpeningTable } from './parts';

const lines = [
  { item: 'unit_accounts', missing: 12, names: ['路北区住建局', '机场路街道'] },
  { item: 'calendar', missing: 0, names: [] },
  { item: 'backup', missing: 1, names: [] },
] as const;

function show(...capabilities: Capability[]) {
  const frame = {
    product: '安居',
    watermark: '',
    capabilities,
    region: null,
    onTitle: () => undefined,
  };
  render(
    <TestFrame>
      <FrameContext value={frame}>
        <OpeningTable lines={lines.map((line) => ({ ...line, names: [...line.names] }))} />
      </FrameContext>
    </TestFrame>,
  );
}

it('says what is missing, names it and links to where it is done', () => {
  show('user_read', 'calendar_edit');
  const row = screen.getByText('为每个单位开通账号').closest('tr');
  expect(row).not.toBeNull();
  const cells = within(row as HTMLElement);
  expect(cells.getByText('尚缺 12')).toBeTruthy();
  expect(cells.getByText('路北区住建局、机场路街道 等')).toBeTruthy();
  expect(cells.getByRole('link').getAttribute('href')).toBe('/users');
  expect(screen.getByText('已就绪')).toBeTruthy();
  expect(screen.getAllByRole('link')).toHaveLength(2);
});

it('links to no page that the post does not open', () => {
  show('policy_read');
  expect(screen.queryAllByRole('link')).toHaveLength(0);
  expect(screen.getByText('每天备份')).toBeTruthy();
});
