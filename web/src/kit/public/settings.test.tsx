import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { elderSizes, useElder } from './settings';

test('the elder edition is large at once, goes from 18 to 30 pixels and is remembered', () => {
  const { result } = renderHook(() => useElder());
  expect(result.current.size).toBeNull();
  expect(result.current.larger).toBeUndefined();

  act(() => result.current.turnOn());
  expect(result.current.size).toBeGreaterThanOrEqual(18);
  expect(document.documentElement.hasAttribute('data-elder')).toBe(true);
  expect(document.documentElement.style.getPropertyValue('--fs')).toBe('1.375');

  while (result.current.larger) act(() => result.current.larger!());
  expect(result.current.size).toBe(30);
  expect(localStorage.getItem('anju_elder_size')).toBe('30');
  while (result.current.smaller) act(() => result.current.smaller!());
  expect(result.current.size).toBe(elderSizes[0]);

  act(() => result.current.turnOff());
  expect(document.documentElement.hasAttribute('data-elder')).toBe(false);
  expect(localStorage.getItem('anju_elder_size')).toBeNull();
});
