import type { ComponentProps } from 'react';
import { cn } from '../cn';

export const Card = ({ className, ...rest }: ComponentProps<'section'>) => (
  <section
    className={cn('rounded-xl border bg-surface p-4 shadow-xs sm:p-5', className)}
    {...rest}
  />
);
