import type { ComponentProps } from 'react';
import { cn } from '../cn';

export const Skeleton = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div aria-hidden className={cn('animate-pulse rounded-md bg-muted', className)} {...rest} />
);
