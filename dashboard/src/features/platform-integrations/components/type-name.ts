import { useTranslation } from 'react-i18next';

/** A kind of service by its usual name; one that has none here, as the service calls it. */
export const useTypeName = (): ((type: string) => string) => {
  const { t } = useTranslation('platformIntegrations');
  return (type) => t(`types.${type}` as 'types.email', type);
};
