import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { Empty, Failure, Loading } from './state';
import { Card } from './ui/card';

export interface AwaitedProps<T> {
  query: Pick<UseQueryResult<T, unknown>, 'data' | 'error' | 'isPending' | 'refetch'>;
  /** What stands where the data is there, but there is nothing in it. */
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** What a read gives, or how it stands with it. One that fails takes nothing else down. */
export const Awaited = <T,>({ query, isEmpty, empty, skeleton, children }: AwaitedProps<T>) => {
  if (query.data !== undefined) {
    return <>{isEmpty?.(query.data) ? (empty ?? <Empty />) : children(query.data)}</>;
  }
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <>{skeleton ?? <Loading />}</>;
};

interface PanelProps<T> extends AwaitedProps<T> {
  title: string;
  actions?: ReactNode;
  className?: string;
}

/** A part of a page with a heading and a read of its own. */
export const Panel = <T,>({ title, actions, className, ...awaited }: PanelProps<T>) => (
  <Card className={cn('min-w-0', className)}>
    <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
      <h2 className="text-base font-semibold">{title}</h2>
      {actions}
    </div>
    <Awaited {...awaited} />
  </Card>
);
