import type { CommandTypeDescription } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { $api } from '@/api/client';
import { Confirm } from '@/components/ui/confirm';
import type { OrderValues } from '../data/order';
import { wordsOf } from '../data/types';

interface Props {
  type: CommandTypeDescription;
  /** The order that is asked about; none while nothing is asked. */
  values: OrderValues | undefined;
  busy: boolean;
  onAnswer: (yes: boolean) => void;
}

/** Asks whether that is really to be done, and for whom. */
export const AskFirst = ({ type, values, busy, onAnswer }: Props) => {
  const { t, i18n } = useTranslation('operations');
  const tenant_id = values?.tenant_id || undefined;
  const tenant = $api.useQuery(
    'get',
    '/tenant/me',
    { params: { query: { tenant_id } } },
    { enabled: Boolean(tenant_id) },
  );
  return (
    <Confirm
      open={Boolean(values)}
      onOpenChange={() => onAnswer(false)}
      title={t('form.askTitle', { type: wordsOf(type, i18n.language).title })}
      text={
        tenant_id
          ? t('form.askTenant', { tenant: tenant.data?.name ?? tenant_id })
          : t('form.askPlatform')
      }
      action={t('form.submit')}
      busy={busy}
      onConfirm={() => onAnswer(true)}
    />
  );
};
