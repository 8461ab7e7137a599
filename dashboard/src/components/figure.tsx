import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { change, NONE } from '@/format';
import { cn } from './cn';
import { Card } from './ui/card';

interface Change {
  previous: number | null;
  change_percent: number | null;
}

interface Props {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  /** Against the period before; whether more is better is for the caller to say. */
  against?: Change;
  format?: (value: number | null) => string;
  lessIsBetter?: boolean;
}

/** One figure on a card. */
export const Figure = ({ label, value, note, against, format, lessIsBetter }: Props) => {
  const { t } = useTranslation();
  const percent = against?.change_percent ?? 0;
  const good = percent === 0 ? null : percent > 0 !== Boolean(lessIsBetter);
  const Arrow = percent === 0 ? ArrowRight : percent > 0 ? ArrowUpRight : ArrowDownRight;
  return (
    <Card>
      <p className="text-sm text-subtle">{label}</p>
      <p className="mt-1 text-2xl font-semibold tabular-nums">{value}</p>
      {note && <p className="mt-1 text-sm text-subtle">{note}</p>}
      {against && (
        <p className="mt-1 flex flex-wrap items-center gap-1 text-sm text-subtle">
          <span
            className={cn(
              'inline-flex items-center gap-0.5 font-medium',
              good === true && 'text-ok',
              good === false && 'text-danger',
            )}
          >
            <Arrow aria-hidden className="size-4" />
            {change(against.change_percent)}
          </span>
          {t('change.against', {
            previous: format ? format(against.previous) : (against.previous ?? NONE),
          })}
        </p>
      )}
    </Card>
  );
};
