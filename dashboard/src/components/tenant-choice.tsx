import { ChevronsUpDown, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '@/api/client';
import { TenantChoices } from '@/layout/tenant-selector';
import { Button } from './ui/button';
import { Dialog } from './ui/dialog';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (tenant: string | undefined) => void;
  /** What stands there while none is chosen. */
  none: string;
  hint?: string;
  error?: string | undefined;
}

/** One of all companies, or none, by its name. */
export const TenantChoice = ({ label, value, onChange, none, hint, error }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const chosen = $api.useQuery(
    'get',
    '/tenant/me',
    { params: { query: { tenant_id: value } } },
    { enabled: Boolean(value) },
  );
  const note = error ?? hint;
  return (
    <div className="min-w-56 space-y-1">
      <span id={id} className="block text-sm font-medium">
        {label}
      </span>
      <div className="flex gap-1">
        <Button
          id={`${id}-value`}
          variant="outline"
          className="min-w-0 flex-1 justify-between font-normal"
          aria-labelledby={`${id} ${id}-value`}
          aria-describedby={note ? `${id}-note` : undefined}
          onClick={() => setOpen(true)}
        >
          <span className="truncate">{value ? (chosen.data?.name ?? value) : none}</span>
          <ChevronsUpDown aria-hidden />
        </Button>
        {value && (
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('tenantSelector.clear')}
            onClick={() => onChange(undefined)}
          >
            <X aria-hidden />
          </Button>
        )}
      </div>
      {note && (
        <p
          id={`${id}-note`}
          role={error ? 'alert' : undefined}
          className={error ? 'text-xs text-danger' : 'text-xs text-subtle'}
        >
          {note}
        </p>
      )}
      <Dialog open={open} onOpenChange={setOpen} title={t('tenantSelector.choose')}>
        <TenantChoices
          onChoose={(tenant) => {
            setOpen(false);
            onChange(tenant);
          }}
        />
      </Dialog>
    </div>
  );
};
