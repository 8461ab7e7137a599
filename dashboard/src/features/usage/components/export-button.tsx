import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@/components/periods';
import { useOutcome } from '@/components/toasts';
import { Button } from '@/components/ui/button';
import { useUsageExport } from '../data/export';

/** Saves what the page shows, day by day, for a spreadsheet. */
export const ExportButton = ({ period, agentId }: { period: Period; agentId?: string }) => {
  const { t } = useTranslation('usage');
  const outcome = useOutcome();
  const save = useUsageExport(period, agentId);
  return (
    <Button
      variant="outline"
      disabled={save.isPending}
      onClick={() =>
        save.mutate(undefined, {
          onSuccess: () => outcome.done(t('export.done')),
          onError: outcome.failed,
        })
      }
    >
      <Download aria-hidden />
      {t('export.action')}
    </Button>
  );
};
