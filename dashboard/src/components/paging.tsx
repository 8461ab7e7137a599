import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { count } from '@/format';
import { Button } from './ui/button';

interface Props {
  offset: number;
  limit: number;
  shown: number;
  /** Null where nobody counted that far. */
  total: number | null;
  hasNext: boolean;
  onOffset: (offset: number) => void;
}

/** Pages by offset, as they stand in the address. */
export const Paging = ({ offset, limit, shown, total, hasNext, onOffset }: Props) => {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t('paging.label')}
      className="mt-3 flex flex-wrap items-center justify-between gap-2 text-sm"
    >
      <p className="text-subtle">
        {t('paging.range', {
          from: count(shown === 0 ? 0 : offset + 1),
          to: count(offset + shown),
          total: total === null ? '10.000+' : count(total),
        })}
      </p>
      <div className="flex gap-2">
        <Button
          variant="outline"
          size="small"
          disabled={offset === 0}
          onClick={() => onOffset(Math.max(0, offset - limit))}
        >
          <ChevronLeft aria-hidden />
          {t('paging.previous')}
        </Button>
        <Button
          variant="outline"
          size="small"
          disabled={!hasNext}
          onClick={() => onOffset(offset + limit)}
        >
          {t('paging.next')}
          <ChevronRight aria-hidden />
        </Button>
      </div>
    </nav>
  );
};
