import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WaitsFor } from './pages';

it('names what holds up an erasure, and links to a matter of one’s own', () => {
  render(
    <WaitsFor
      matters={[
        { noun: 'complaint', id: 7, name: 'TS20260302-00000007' },
        { noun: 'estate', id: 3, name: '一号小区项目经理' },
      ]}
    />,
  );
  expect(screen.getByText('下列事项办结后才能注销')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'TS20260302-00000007' }).getAttribute('href')).toBe(
    '/mine/7',
  );
  expect(screen.getAllByRole('link')).toHaveLength(1);
  expect(screen.getByText('一号小区项目经理')).toBeTruthy();
});

it('says nothing where nothing waits', () => {
  const { container } = render(<WaitsFor matters={[]} />);
  expect(container.textContent).toBe('');
});
