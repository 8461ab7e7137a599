import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ApiError } from '@/api/error';

/** Puts the server's reasons at the fields that they are about; false if there is a reason for none of them. */
export const setFieldErrors = <T extends FieldValues>(
  { getValues, setError }: Pick<UseFormReturn<T>, 'getValues' | 'setError'>,
  error: unknown,
): boolean => {
  if (!(error instanceof ApiError)) return false;
  const known = Object.entries(error.fields).filter(
    ([field]) => getValues(field as Path<T>) !== undefined,
  );
  known.forEach(([field, message], place) =>
    setError(field as Path<T>, { type: 'server', message }, { shouldFocus: place === 0 }),
  );
  return known.length > 0;
};
