import { describe, expect, it } from 'vitest';
import { CUSTOMER_MENU, INTERNAL_MENU } from '@/layout/menu';
import { isKnown, permits } from './permissions';

const menuOf = (...groups: string[]) =>
  [...INTERNAL_MENU, ...CUSTOMER_MENU]
    .filter(({ needs }) => permits(groups, needs))
    .map(({ text }) => text);

describe('the permission table', () => {
  it('shows billing and audit to nobody but administrators of the platform', () => {
    expect(menuOf('INTERNAL_ADMIN')).toEqual(expect.arrayContaining(['billing', 'audit']));
    for (const group of ['INTERNAL_SUPPORT', 'TENANT_ADMIN', 'TENANT_USER']) {
      expect(menuOf(group)).not.toEqual(expect.arrayContaining(['billing']));
      expect(menuOf(group)).not.toEqual(expect.arrayContaining(['audit']));
    }
  });

  it('shows customers nothing of the internal area', () => {
    const internal = INTERNAL_MENU.map(({ needs }) => needs);
    expect(internal.filter((needs) => permits(['TENANT_ADMIN', 'TENANT_USER'], needs))).toEqual([]);
  });

  it('shows users only to who administers', () => {
    expect(menuOf('TENANT_ADMIN')).toContain('users');
    expect(menuOf('TENANT_USER')).not.toContain('users');
  });

  it('lets nobody in who is in no group of ours, or on both sides', () => {
    expect(isKnown(['TENANT_USER'])).toBe(true);
    expect(isKnown([])).toBe(false);
    expect(isKnown(['OTHERS'])).toBe(false);
    expect(isKnown(['TENANT_ADMIN', 'INTERNAL_ADMIN'])).toBe(false);
  });
});
