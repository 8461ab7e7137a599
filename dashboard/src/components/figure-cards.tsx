import type { ReactNode } from 'react';
import { cn } from './cn';
import { Awaited, type AwaitedProps } from './panel';
import { Failure, Loading } from './state';
import { Card } from './ui/card';

interface Props<T> extends Pick<AwaitedProps<T>, 'query' | 'children'> {
  /** How many cards it will be. */
  cards: number;
}

interface GridProps {
  label: string;
  className?: string;
  children: ReactNode;
}

const WIDE: Record<number, string> = {
  2: 'sm:col-span-2',
  3: 'sm:col-span-2 xl:col-span-3',
  4: 'sm:col-span-2 xl:col-span-4',
};

/** Figures of one read, as cards of the {@link FigureGrid} around them; where it fails, one card that says so. */
export const FigureCards = <T,>({ query, cards, children }: Props<T>) => {
  if (query.data === undefined && query.error) {
    return (
      <Card className={cn(WIDE[cards])}>
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    );
  }
  const skeleton = Array.from({ length: cards }, (_, index) => (
    <Loading key={index} className="h-28" />
  ));
  return (
    <Awaited query={query} skeleton={skeleton}>
      {children}
    </Awaited>
  );
};

/** Where figures stand side by side, as many as there is room for. */
export const FigureGrid = ({ label, className, children }: GridProps) => (
  <section
    aria-label={label}
    className={cn('grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4', className)}
  >
    {children}
  </section>
);
