import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';

interface Props {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of the page whose data is there already. */
export const Section = ({ title, actions, children }: Props) => (
  <Card className="min-w-0">
    <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
      <h2 className="text-base font-semibold">{title}</h2>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
    {children}
  </Card>
);
