import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from './ui/badge';

const TONES: Record<string, Tone> = {
  active: 'ok',
  resolved: 'ok',
  inactive: 'neutral',
  disabled: 'neutral',
  suspended: 'warn',
  pending: 'warn',
  invited: 'warn',
  acknowledged: 'info',
  open: 'danger',
  error: 'danger',
};

const SEVERITIES: Record<string, Tone> = {
  info: 'info',
  warning: 'warn',
  error: 'danger',
  critical: 'danger',
};

export const Status = ({ of }: { of: string }) => {
  const { t } = useTranslation();
  return <Badge tone={TONES[of] ?? 'neutral'}>{t(`status.${of}` as 'status.active', of)}</Badge>;
};

export const Severity = ({ of }: { of: string }) => {
  const { t } = useTranslation();
  return (
    <Badge tone={SEVERITIES[of] ?? 'neutral'}>{t(`severity.${of}` as 'severity.info', of)}</Badge>
  );
};
