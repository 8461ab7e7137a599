import { useId, type ComponentProps, type ReactElement, cloneElement } from 'react';
import { cn } from '../cn';

const control =
  'w-full rounded-md border bg-surface px-3 text-foreground placeholder:text-subtle aria-invalid:border-danger disabled:opacity-60';

export const Input = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input className={cn(control, 'h-10', className)} {...rest} />
);

export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea className={cn(control, 'min-h-24 py-2', className)} {...rest} />
);

/** The browser's own: it knows keyboards, readers and small screens best. */
export const Select = ({ className, ...rest }: ComponentProps<'select'>) => (
  <select className={cn(control, 'h-10', className)} {...rest} />
);

interface FieldProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  className?: string;
  /** One control; it is given its id and what describes it. */
  children: ReactElement<Record<string, unknown>>;
}

/** A control with its label, and what is wrong with what was entered. */
export const Field = ({ label, hint, error, className, children }: FieldProps) => {
  const id = useId();
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={cn('space-y-1', className)}>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      {cloneElement(children, {
        id,
        'aria-describedby': told || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-subtle">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  );
};
