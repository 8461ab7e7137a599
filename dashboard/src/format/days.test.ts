import { describe, expect, it } from 'vitest';
import { dayEnd, dayStart } from './days';

describe('a calendar day', () => {
  it('begins at the midnight of its zone', () => {
    expect(dayStart('2026-11-25')).toBe('2026-11-25T03:00:00.000Z');
    expect(dayStart('2026-11-25', 'UTC')).toBe('2026-11-25T00:00:00.000Z');
  });

  it('ends where the next one begins, also at the end of a month', () => {
    expect(dayEnd('2026-11-30')).toBe('2026-12-01T03:00:00.000Z');
  });

  it('may be an hour short where clocks are turned', () => {
    expect(dayStart('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(dayEnd('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  });
});
