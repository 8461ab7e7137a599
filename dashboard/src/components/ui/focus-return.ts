import { useState } from 'react';

/** Who has the focus; of a menu, which is about to close, whoever opened it. */
const holder = (): HTMLElement | null => {
  const active = document.activeElement as HTMLElement | null;
  const opener = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return opener ? document.getElementById(opener) : active;
};

/**
 * Gives the focus back to where it was before a dialog opened, as one without a trigger of its own would lose it; to the page where
 * that is gone.
 */
export const useFocusReturn = (open: boolean): ((event: Event) => void) => {
  const [was, setWas] = useState<{ open: boolean; from: HTMLElement | null }>({
    open: false,
    from: null,
  });
  if (was.open !== open) setWas({ open, from: open ? holder() : was.from });

  return (event) => {
    event.preventDefault();
    const { from } = was;
    const there = from?.isConnected && from !== document.body;
    (there ? from : document.getElementById('content'))?.focus();
  };
};
