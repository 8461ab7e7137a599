import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ApiError } from '@/api/error';

/** Tells each field what the server said about it; whether it said something about one of them. */
export const setFieldErrors = <T extends FieldValues>(
  error: unknown,
  fields: readonly Path<T>[],
  setError: UseFormSetError<T>,
): boolean => {
  const told = error instanceof ApiError ? error.fields : {};
  const wrong = fields.filter((field) => told[field] !== undefined);
  wrong.forEach((field, index) =>
    setError(field, { type: 'server', message: told[field] }, { shouldFocus: index === 0 }),
  );
  return wrong.length > 0;
};
