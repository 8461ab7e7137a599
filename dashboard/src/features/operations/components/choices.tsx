import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useKeyTexts } from './key-texts';

interface Props {
  label: string;
  hint: string | undefined;
  error: string | undefined;
  values: readonly string[];
  field: UseFormRegisterReturn;
}

/** Any number of a few. */
export const Choices = ({ label, hint, error, values, field }: Props) => {
  const id = useId();
  const { target } = useKeyTexts();
  return (
    <fieldset className="space-y-1" aria-describedby={`${id}-note`}>
      <legend className="text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {values.map((value) => (
          <label key={value} className="flex min-h-8 items-center gap-2">
            <input type="checkbox" value={value} className="size-4 accent-primary" {...field} />
            {target(value)}
          </label>
        ))}
      </div>
      <p
        id={`${id}-note`}
        role={error ? 'alert' : undefined}
        className={error ? 'text-xs text-danger' : 'text-xs text-subtle'}
      >
        {error ?? hint}
      </p>
    </fieldset>
  );
};
