import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { setUpTexts } from '@/i18n';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

// A page's code comes when it is needed, which on a busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 });
vi.stubGlobal('scrollTo', () => undefined);

// Nothing is laid out here, so that nothing would be drawn: the figures are tried as the table that every chart can be.
vi.mock('@/components/charts/drawing', () => ({ default: () => null }));

beforeAll(() => setUpTexts('pt-BR'));
afterEach(cleanup);
