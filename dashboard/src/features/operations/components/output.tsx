import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { KeyValues } from '@/components/key-values';
import { Badge } from '@/components/ui/badge';
import { milliseconds, NONE } from '@/format';
import { useKeyTexts } from './key-texts';

const healthCheck = z.object({
  status: z.enum(['healthy', 'degraded']),
  checks: z.record(
    z.string(),
    z.object({
      ok: z.boolean(),
      latency_ms: z.nullish(z.number()),
      error: z.nullish(z.string()),
    }),
  ),
});

/** What was checked; an integration by its own name. */
const useCheckName = () => {
  const { t } = useTranslation('operations');
  const { target } = useKeyTexts();
  return (check: string): string => {
    const [kind, type, ...name] = check.split('/');
    return kind === 'integrations' && name.length > 0
      ? t('output.integration', { name: name.join('/'), type })
      : target(check);
  };
};

const Checks = ({ of }: { of: z.infer<typeof healthCheck> }) => {
  const { t } = useTranslation('operations');
  const checkName = useCheckName();
  const checks = Object.entries(of.checks);
  if (checks.length === 0) return <p className="text-sm">{t('output.nothing')}</p>;
  return (
    <>
      <p className="text-sm">{t(`output.${of.status}`)}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard */}
      <div className="overflow-x-auto" role="region" aria-label={t('output.check')} tabIndex={0}>
        <table className="w-full text-left text-sm">
          <thead className="border-b text-subtle">
            <tr>
              {(['check', 'result', 'latency', 'error'] as const).map((head) => (
                <th key={head} scope="col" className="px-2 py-1 font-medium">
                  {t(`output.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.map(([name, { ok, latency_ms, error }]) => (
              <tr key={name} className="border-b last:border-0">
                <th scope="row" className="px-2 py-1 font-normal">
                  {checkName(name)}
                </th>
                <td className="px-2 py-1">
                  <Badge tone={ok ? 'ok' : 'danger'}>{t(ok ? 'output.ok' : 'output.bad')}</Badge>
                </td>
                <td className="px-2 py-1 whitespace-nowrap tabular-nums">
                  {milliseconds(latency_ms)}
                </td>
                <td className="px-2 py-1">{error ?? NONE}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

/** What came of a command: checks as a table, all else as it is called. */
export const Output = ({ of }: { of: Record<string, unknown> }) => {
  const { key } = useKeyTexts();
  const checks = healthCheck.safeParse(of);
  return checks.success ? <Checks of={checks.data} /> : <KeyValues of={of} name={key} />;
};
