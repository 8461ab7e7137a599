import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '@/api/client';
import { SearchBox } from '@/components/filters';
import { Awaited } from '@/components/panel';
import { Empty } from '@/components/state';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useTenantScope } from './tenant-scope';

const SHOWN = 10;

/** Companies by name or CNPJ, to choose one of. */
export const TenantChoices = ({ onChoose }: { onChoose: (id: string) => void }) => {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const tenants = $api.useQuery('get', '/internal/tenants', {
    params: { query: { status: 'all', limit: SHOWN, ...(search ? { search } : {}) } },
  });
  return (
    <div className="space-y-3">
      <SearchBox label={t('tenantSelector.search')} value={search} onChange={setSearch} />
      <Awaited
        query={tenants}
        isEmpty={(page) => page.tenants.length === 0}
        empty={<Empty text={t('tenantSelector.none')} />}
      >
        {(page) => (
          <ul>
            {page.tenants.map((tenant) => (
              <li key={tenant.id}>
                <Button
                  variant="ghost"
                  className="h-auto w-full justify-between py-2 text-left whitespace-normal"
                  onClick={() => onChoose(tenant.id)}
                >
                  <span>{tenant.name}</span>
                  <span className="text-xs text-subtle">{tenant.cnpj}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Awaited>
    </div>
  );
};

/** Lets an internal user look at a customer's pages as the customer sees them. */
const TenantSelector = () => {
  const { t } = useTranslation();
  const { tenant_id } = useTenantScope();
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const chosen = $api.useQuery(
    'get',
    '/tenant/me',
    { params: { query: { tenant_id } } },
    { enabled: Boolean(tenant_id) },
  );
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)} className="max-w-full">
        <span className="truncate">
          {t('tenantSelector.label')}: {chosen.data?.name ?? t('tenantSelector.choose')}
        </span>
        <ChevronsUpDown aria-hidden />
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('tenantSelector.choose')}>
        <TenantChoices
          onChoose={(id) => {
            setOpen(false);
            void navigate({ to: '.', search: { tenant_id: id } as never });
          }}
        />
      </Dialog>
    </>
  );
};

export default TenantSelector;
