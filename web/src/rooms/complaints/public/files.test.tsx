import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Files } from './parts';
import { PhotoGrid } from '@/kit/PhotoGrid';

const photo = (gone: boolean) => ({
  file: 7,
  verb: 'supplement' as const,
  content_type: 'image/jpeg',
  width: 40,
  height: 30,
  url: '/api/complaints/1/files/7',
  gone,
});

it('says of erased photos that they are, and asks for none', () => {
  const console = render(<PhotoGrid photos={[photo(true), photo(true)]} />);
  expect(screen.getByText('2 个附件已按申请删除')).toBeTruthy();
  expect(console.container.querySelector('img')).toBeNull();
  console.unmount();
  const resident = render(<Files files={[photo(true)]} />);
  expect(screen.getByText('1 个附件已按申请删除')).toBeTruthy();
  expect(resident.container.querySelector('img')).toBeNull();
});

it('shows those that are there', () => {
  const { container } = render(<PhotoGrid photos={[photo(false)]} />);
  expect(container.querySelector('img')?.getAttribute('src')).toBe('/api/complaints/1/files/7');
});
