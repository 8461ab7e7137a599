import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdle } from '@/auth/idle';
import { here, signIn, signOut, useSessionState } from '@/auth/session';
import { Confirm } from '@/components/ui/confirm';
import { Button } from '@/components/ui/button';

/** Warns before an idle session ends, and says so when it cannot be renewed any more. */
const SessionEnds = () => {
  const { t } = useTranslation();
  const { status } = useSessionState();
  const leave = useCallback(() => void signOut(), []);
  const { left, stay } = useIdle(leave);

  if (status === 'expired') {
    return (
      <Confirm
        open
        onOpenChange={() => undefined}
        title={t('expired.title')}
        text={t('expired.text')}
        action={t('expired.action')}
        onConfirm={() => void signIn(here())}
      />
    );
  }
  return (
    <Confirm
      open={left !== null}
      onOpenChange={stay}
      title={t('idle.title')}
      text={t('idle.text', { seconds: Math.ceil((left ?? 0) / 1000) })}
      action={t('idle.stay')}
      onConfirm={stay}
    >
      <div className="mt-3">
        <Button variant="ghost" size="small" onClick={leave}>
          {t('idle.signOut')}
        </Button>
      </div>
    </Confirm>
  );
};

export default SessionEnds;
