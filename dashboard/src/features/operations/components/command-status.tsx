import type { Command } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/ui/badge';

const TONES: Record<Command['status'], Tone> = {
  PENDING: 'warn',
  RUNNING: 'info',
  SUCCESS: 'ok',
  ERROR: 'danger',
  CANCELLED: 'neutral',
};

export const CommandStatus = ({ of }: { of: Command['status'] }) => {
  const { t } = useTranslation('operations');
  return <Badge tone={TONES[of]}>{t(`status.${of}`)}</Badge>;
};
