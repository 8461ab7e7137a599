import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { setFieldErrors } from './form';

/** Sends what a form holds; `failure` is what came back and is about none of its fields. */
export const useSending = <T extends FieldValues, Input, Output>(
  form: Pick<UseFormReturn<T>, 'getValues' | 'setError'>,
  change: UseMutationResult<Output, Error, Input>,
  onDone: (output: Output) => void,
) => {
  const [failure, setFailure] = useState<unknown>();
  const send = (input: Input) => {
    setFailure(undefined);
    change.mutate(input, {
      onSuccess: onDone,
      onError: (error) => setFailure(setFieldErrors(form, error) ? undefined : error),
    });
  };
  return { send, failure, busy: change.isPending };
};
