import { QueryClient } from '@tanstack/react-query';
import { ApiError, isPassing } from './error';

const TRIES = 2;
const SECOND = 1000;
const LONGEST_WAIT = 10 * SECOND;

/** Reads may be repeated, and are where that may help; a change never is by itself. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15 * SECOND,
        retry: (failures, error) => failures < TRIES && isPassing(error),
        retryDelay: (failures, error) =>
          Math.min(
            error instanceof ApiError && error.retryAfter
              ? error.retryAfter * SECOND
              : SECOND * 2 ** failures,
            LONGEST_WAIT,
          ),
      },
      mutations: { retry: false },
    },
  });
