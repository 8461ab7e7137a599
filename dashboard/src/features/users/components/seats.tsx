import type { TenantUser } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { count } from '@/format';
import { useSeats } from '../data/users';

/** How much of the plan is taken; says nothing while it is not known. */
export const Seats = ({ users }: { users: readonly TenantUser[] }) => {
  const { t } = useTranslation('users');
  const { data } = useSeats();
  const taken = users.filter(({ status }) => status !== 'inactive').length;
  return (
    data && (
      <p className="text-sm text-subtle">
        {t('seats', { taken: count(taken), allowed: count(data.limits.max_users) })}
      </p>
    )
  );
};
