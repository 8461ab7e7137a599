import { act, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDLE_LIMIT, IDLE_WARNING, useIdle } from './idle';

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

describe('an idle session', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('warns two minutes before its end, and ends', () => {
    const end = vi.fn();
    const { result } = renderHook(() => useIdle(end));
    pass(IDLE_LIMIT - IDLE_WARNING - 1000);
    expect(result.current.left).toBeNull();
    pass(2000);
    expect(result.current.left).toBeGreaterThan(0);
    expect(end).not.toHaveBeenCalled();
    pass(IDLE_WARNING);
    expect(end).toHaveBeenCalled();
  });

  it('begins anew with each sign of life', () => {
    const end = vi.fn();
    const { result } = renderHook(() => useIdle(end));
    pass(IDLE_LIMIT - IDLE_WARNING - 1000);
    fireEvent.keyDown(window, { key: 'a' });
    pass(IDLE_LIMIT - IDLE_WARNING - 1000);
    expect(result.current.left).toBeNull();
    expect(end).not.toHaveBeenCalled();
  });

  it('is not saved by a stray movement once it has warned, only by being asked for', () => {
    const end = vi.fn();
    const { result } = renderHook(() => useIdle(end));
    pass(IDLE_LIMIT - IDLE_WARNING + 1000);
    fireEvent.keyDown(window, { key: 'a' });
    expect(result.current.left).not.toBeNull();
    act(() => result.current.stay());
    expect(result.current.left).toBeNull();
    pass(IDLE_WARNING);
    expect(end).not.toHaveBeenCalled();
  });
});
