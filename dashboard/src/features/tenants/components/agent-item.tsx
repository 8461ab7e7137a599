import type { DeployedAgent } from '@alquimista/painel-client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/facts';
import { useCan } from '@/auth/session';
import { Status } from '@/components/status';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { count, milliseconds, moment, rate } from '@/format';
import { movesFrom, type Move } from '../data/moves';
import { SETTINGS, type SettingName } from '../data/settings';
import { ConfigureAgent } from './agent-form';
import { AgentStatus } from './agent-status';

interface Props {
  tenantId: string;
  zone: string;
  agent: DeployedAgent;
}

const written = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const Configuration = ({ config }: { config: DeployedAgent['config'] }) => {
  const { t } = useTranslation('tenants');
  const settings = Object.entries(config);
  if (settings.length === 0) return <p className="text-subtle">{t('agents.unconfigured')}</p>;
  return (
    <details>
      <summary className="cursor-pointer">
        {t('agents.configuration', { count: settings.length })}
      </summary>
      <div className="mt-2">
        <Facts
          of={settings.map(([name, value]) => ({
            label: name in SETTINGS ? t(`settings.${name as SettingName}`) : name,
            value: written(value),
          }))}
        />
      </div>
    </details>
  );
};

const Actions = ({ tenantId, agent }: Omit<Props, 'zone'>) => {
  const { t } = useTranslation('tenants');
  const [doing, setDoing] = useState<Move | 'configure' | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button
            variant="outline"
            size="small"
            aria-label={t('agents.actions', { name: agent.name })}
          >
            {t('actions.label')}
            <ChevronDown aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuContent>
          <MenuItem onSelect={() => setDoing('configure')}>{t('actions.configure')}</MenuItem>
          {movesFrom(agent.status).map((move) => (
            <MenuItem key={move} onSelect={() => setDoing(move)}>
              {t(`actions.${move}`)}
            </MenuItem>
          ))}
        </MenuContent>
      </Menu>
      {doing === 'configure' && (
        <ConfigureAgent tenantId={tenantId} agent={agent} onClose={close} />
      )}
      {doing && doing !== 'configure' && (
        <AgentStatus tenantId={tenantId} agent={agent} move={doing} onClose={close} />
      )}
    </>
  );
};

/** One of a tenant's agents. */
export const AgentItem = ({ tenantId, zone, agent }: Props) => {
  const { t, i18n } = useTranslation('tenants');
  const can = useCan();
  const at = (iso: string | null) => moment(iso, i18n.language, zone);
  const { usage_stats: usage } = agent;
  return (
    <li className="space-y-3 rounded-lg border p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="flex flex-wrap items-center gap-2 font-semibold">
          {agent.name}
          <Status of={agent.status} />
        </h3>
        {can('updateInternalTenantAgent') && <Actions tenantId={tenantId} agent={agent} />}
      </div>
      <Facts
        of={[
          { label: t('fields.requests_last_30_days'), value: count(usage.total_requests) },
          { label: t('agents.success'), value: rate(usage.success_rate) },
          { label: t('agents.average'), value: milliseconds(usage.avg_response_time_ms) },
          { label: t('agents.lastRequest'), value: at(usage.last_request_at) },
          { label: t('agents.activated'), value: at(agent.activated_at) },
          { label: t('agents.deactivated'), value: at(agent.deactivated_at) },
        ]}
      />
      <Configuration config={agent.config} />
    </li>
  );
};
