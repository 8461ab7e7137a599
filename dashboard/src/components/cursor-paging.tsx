import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { count } from '@/format';
import { Button } from './ui/button';

interface Props {
  /** The cursors of all pages from the second one to the one that is shown. */
  cursors: readonly string[];
  /** Its total is null where nobody counted that far. */
  page: { limit: number; total: number | null; next_cursor: string | null };
  shown: number;
  onCursors: (cursors: string[] | undefined) => void;
}

/** Pages of what is told newest first, by the cursors as they stand in the address. */
export const CursorPaging = ({ cursors, page, shown, onCursors }: Props) => {
  const { t } = useTranslation();
  const { limit, total, next_cursor: next } = page;
  const before = cursors.length * limit;
  const range = {
    from: count(shown === 0 ? 0 : before + 1),
    to: count(before + shown),
  };
  return (
    <nav
      aria-label={t('paging.label')}
      className="mt-3 flex flex-wrap items-center justify-between gap-2 text-sm"
    >
      <p className="text-subtle">
        {total === null
          ? t('paging.rangeOnly', range)
          : t('paging.range', { ...range, total: count(total) })}
      </p>
      <div className="flex gap-2">
        <Button
          variant="outline"
          size="small"
          disabled={cursors.length === 0}
          onClick={() => onCursors(cursors.length > 1 ? cursors.slice(0, -1) : undefined)}
        >
          <ChevronLeft aria-hidden />
          {t('paging.back')}
        </Button>
        <Button
          variant="outline"
          size="small"
          disabled={next === null}
          onClick={() => next && onCursors([...cursors, next])}
        >
          {t('paging.older')}
          <ChevronRight aria-hidden />
        </Button>
      </div>
    </nav>
  );
};
