import type { TenantFile } from '@alquimista/painel-client';
import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { useOutcome } from '@/components/toasts';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { useTenantChange } from '../data/changes';
import { MOVES, movesFrom, type Move } from '../data/moves';
import { TenantEdit } from './tenant-edit';

const StatusChange = ({
  tenant,
  move,
  onClose,
}: {
  tenant: TenantFile;
  move: Move;
  onClose: () => void;
}) => {
  const { t } = useTranslation('tenants');
  const outcome = useOutcome();
  const change = useTenantChange(tenant);
  const { to, danger } = MOVES[move];
  return (
    <Confirm
      open
      onOpenChange={onClose}
      title={t(`move.${move}.title`, { name: tenant.name })}
      text={t(`move.${move}.text`)}
      action={t(`actions.${move}`)}
      danger={danger}
      busy={change.isPending}
      onConfirm={() =>
        change.mutate(
          { status: to },
          { onSuccess: () => outcome.done(), onError: outcome.failed, onSettled: onClose },
        )
      }
    />
  );
};

/** What can be done with a tenant as a whole. */
export const TenantActions = ({ tenant }: { tenant: TenantFile }) => {
  const { t } = useTranslation('tenants');
  const can = useCan();
  const [doing, setDoing] = useState<Move | 'edit' | null>(null);
  const close = () => setDoing(null);

  return (
    <>
      <Button asChild variant="outline">
        <Link to="/dashboard" search={{ tenant_id: tenant.id }}>
          {t('actions.seeAsCustomer')}
        </Link>
      </Button>
      {can('updateInternalTenant') && (
        <Menu>
          <MenuTrigger asChild>
            <Button>
              {t('actions.label')}
              <ChevronDown aria-hidden />
            </Button>
          </MenuTrigger>
          <MenuContent>
            <MenuItem onSelect={() => setDoing('edit')}>{t('actions.edit')}</MenuItem>
            {movesFrom(tenant.status).map((move) => (
              <MenuItem key={move} onSelect={() => setDoing(move)}>
                {t(`actions.${move}`)}
              </MenuItem>
            ))}
          </MenuContent>
        </Menu>
      )}
      {doing === 'edit' && <TenantEdit tenant={tenant} onClose={close} />}
      {doing && doing !== 'edit' && <StatusChange tenant={tenant} move={doing} onClose={close} />}
    </>
  );
};
