import type { ReactNode } from 'react';

/** What is known of one thing, name by name. */
export const Facts = ({ of }: { of: readonly { label: string; value: ReactNode }[] }) => (
  <dl className="grid grid-cols-2 gap-x-4 gap-y-3 text-sm">
    {of.map(({ label, value }) => (
      <div key={label}>
        <dt className="text-subtle">{label}</dt>
        <dd className="font-medium tabular-nums">{value}</dd>
      </div>
    ))}
  </dl>
);
