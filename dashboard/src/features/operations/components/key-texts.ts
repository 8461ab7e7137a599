import { useTranslation } from 'react-i18next';

/** Names for what commands say and check: our words where there are some, theirs where not. */
export const useKeyTexts = () => {
  const { t } = useTranslation('operations');
  return {
    key: (name: string): string => t(`keys.${name}` as 'keys.status', name.replace(/_/g, ' ')),
    target: (name: string): string => t(`targets.${name}` as 'targets.redis', name),
  };
};
