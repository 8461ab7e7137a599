import type { Problem } from '@alquimista/painel-client';

/** The server said no; what it said, in the language of the panel. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }

  /** The reasons for each field of what was sent. */
  get fields(): Record<string, string> {
    return Object.fromEntries(
      (this.problem.errors ?? []).map(({ field, message }) => [field, message]),
    );
  }

  static async of(answer: Response): Promise<ApiError> {
    const wait = Number(answer.headers.get('Retry-After'));
    const problem = await answer.json().catch(() => ({}));
    return new ApiError(answer.status, problem as Partial<Problem>, wait > 0 ? wait : undefined);
  }
}

/** Whether the same may go well later without anybody's doing: the server is away, or too busy. */
export const isPassing = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.status === 429 || error.status >= 500;
