import { useSyncExternalStore } from 'react';

const KEPT = 'painel.theme';
export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const chosen = (): Theme => {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

const shown = (): 'light' | 'dark' =>
  chosen() === 'dark' || (chosen() === 'system' && dark.matches) ? 'dark' : 'light';

const apply = () => {
  document.documentElement.classList.toggle('dark', shown() === 'dark');
  listeners.forEach((listener) => listener());
};

dark.addEventListener('change', apply);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const chooseTheme = (theme: Theme): void => {
  if (theme === 'system') localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, theme);
  apply();
};

export const useTheme = (): { chosen: Theme; shown: 'light' | 'dark' } => ({
  chosen: useSyncExternalStore(subscribe, chosen),
  shown: useSyncExternalStore(subscribe, shown),
});
