import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '@/format';
import { useTenantZone } from '@/layout/tenant-zone';
import type { Integration } from '../data/integrations';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex flex-wrap justify-between gap-x-3">
    <dt className="text-subtle">{name}</dt>
    <dd className="min-w-0 break-all">{children}</dd>
  </div>
);

/** When it last worked, and how it is set up. */
export const CardFacts = ({ integration }: { integration: Integration }) => {
  const { t, i18n } = useTranslation('integrations');
  const zone = useTenantZone();
  const { last_sync_at, status, config } = integration;
  return (
    <div className="space-y-2 text-sm">
      <dl className="space-y-1">
        <Fact name={t('lastSync')}>
          {last_sync_at ? moment(last_sync_at, i18n.language, zone) : t('never')}
        </Fact>
        {config.account && <Fact name={t('account')}>{config.account}</Fact>}
        {config.endpoint && <Fact name={t('endpoint')}>{config.endpoint}</Fact>}
        {config.intervalo_minutos !== null && (
          <Fact name={t('interval')}>{t('minutes', { count: config.intervalo_minutos })}</Fact>
        )}
      </dl>
      {status === 'pending' && <p className="text-subtle">{t('pending')}</p>}
    </div>
  );
};
