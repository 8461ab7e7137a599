import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** Waits until a text is to be seen: a toast is in the page before it is visible. */
export const shows = (text: string | RegExp) =>
  waitFor(() => expect(screen.getByText(text)).toBeVisible());
