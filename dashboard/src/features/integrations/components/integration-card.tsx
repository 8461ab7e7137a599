import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Status } from '@/components/status';
import { Card } from '@/components/ui/card';
import type { Integration } from '../data/integrations';
import { CardActions } from './card-actions';
import { CardFacts } from './card-facts';

const ErrorBox = ({ integration: { status, last_error } }: { integration: Integration }) => {
  const { t } = useTranslation('integrations');
  if (!last_error && status !== 'error') return null;
  return (
    <div className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
      {last_error ? (
        <>
          <p className="font-medium">{t('lastError')}</p>
          <p className="break-words">{last_error}</p>
        </>
      ) : (
        <p>{t('errorHidden')}</p>
      )}
    </div>
  );
};

export const IntegrationCard = ({ integration }: { integration: Integration }) => {
  const { t } = useTranslation('integrations');
  const can = useCan();
  const { name, type, status } = integration;
  return (
    <Card className="flex h-full flex-col gap-3">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="text-base font-semibold break-words">{name}</h2>
          <p className="text-sm break-words text-subtle">
            {t(`types.${type}` as 'types.email', type)}
          </p>
        </div>
        <Status of={status} />
      </div>
      <CardFacts integration={integration} />
      <ErrorBox integration={integration} />
      {can('updateTenantIntegration') && <CardActions integration={integration} />}
    </Card>
  );
};
