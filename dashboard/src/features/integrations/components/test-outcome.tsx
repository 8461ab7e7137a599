import type { IntegrationTest } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { useFailure } from '@/components/state';
import { cn } from '@/components/cn';
import { milliseconds } from '@/format';

const Told = ({ test }: { test: IntegrationTest }) => {
  const { t } = useTranslation('integrations');
  const facts = [
    t('test.facts', { latency: milliseconds(test.latency_ms) }),
    test.http_status !== null && t('test.http', { status: test.http_status }),
    test.code !== null && t('test.code', { code: test.code }),
  ].filter(Boolean);
  return (
    <>
      <p className="font-medium">
        {test.code === null
          ? t('test.ok')
          : t('test.failed', { reason: t(`reasons.${test.code}`) })}
      </p>
      <p>{facts.join(' · ')}</p>
    </>
  );
};

interface Props {
  test: { data: IntegrationTest | undefined; error: unknown; isPending: boolean };
}

/** How the last test went that was asked for here. */
export const TestOutcome = ({ test: { data, error, isPending } }: Props) => {
  const failure = useFailure();
  const shown = !isPending && Boolean(data ?? error);
  const good = data?.ok && !error;
  return (
    <div role="status">
      {shown && (
        <div
          className={cn(
            'rounded-md px-3 py-2 text-sm',
            good ? 'bg-ok-soft text-ok' : 'bg-warn-soft text-warn',
          )}
        >
          {data ? <Told test={data} /> : <p>{failure(error)}</p>}
        </div>
      )}
    </div>
  );
};
