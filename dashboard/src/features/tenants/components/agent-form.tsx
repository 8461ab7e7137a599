import type { DeployedAgent } from '@alquimista/painel-client';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSending } from '@/components/sending';
import { FormEnd } from '@/components/form-end';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Select } from '@/components/ui/field';
import { useAgentChange, useAssignment } from '../data/agents';
import { configOf, formerOf, valuesOf, type SettingsForm } from '../data/settings';
import { useCatalogue } from '../data/tenants';
import { AgentSettings } from './agent-settings';

interface ConfigureProps {
  tenantId: string;
  agent: DeployedAgent;
  onClose: () => void;
}

/** Sets an agent up; what is filled in takes the place of the whole configuration. */
export const ConfigureAgent = ({ tenantId, agent, onClose }: ConfigureProps) => {
  const { t } = useTranslation(['tenants', 'common']);
  const outcome = useOutcome();
  const form = useForm<SettingsForm>({ defaultValues: { config: valuesOf(agent.config) } });
  const { send, failure, busy } = useSending(form, useAgentChange(tenantId, agent), () => {
    onClose();
    outcome.done();
  });
  const former = formerOf(agent.config);
  const save = form.handleSubmit(({ config }) => send({ config: configOf(config) }));
  return (
    <Dialog open onOpenChange={onClose} title={t('agents.configure', { name: agent.name })}>
      <form noValidate className="space-y-4" onSubmit={(event) => void save(event)}>
        {former.length > 0 && (
          <p className="text-sm text-warn">{t('agents.former', { names: former.join(', ') })}</p>
        )}
        <AgentSettings form={form} />
        <FormEnd action={t('common:actions.save')} busy={busy} onCancel={onClose} error={failure} />
      </form>
    </Dialog>
  );
};

interface AssignProps {
  tenantId: string;
  /** Those that the tenant has or had: they are switched on again instead. */
  taken: readonly DeployedAgent[];
  onClose: () => void;
}

/** Has an agent of the catalogue work for the tenant. */
export const AssignAgent = ({ tenantId, taken, onClose }: AssignProps) => {
  const { t } = useTranslation('tenants');
  const outcome = useOutcome();
  const catalogue = useCatalogue();
  const [agent, setAgent] = useState('');
  const form = useForm<SettingsForm>({ defaultValues: { config: valuesOf({}) } });
  const { send, failure, busy } = useSending(form, useAssignment(tenantId), () => {
    onClose();
    outcome.done();
  });
  const free = catalogue.data?.agents.filter(({ id }) => !taken.some((one) => one.id === id));
  const save = form.handleSubmit(({ config }) =>
    send({ agent_id: agent, config: configOf(config) }),
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('agents.assign')}
      description={t('agents.assignText')}
    >
      <form className="space-y-4" onSubmit={(event) => void save(event)}>
        <Field label={t('agents.agent')}>
          <Select required value={agent} onChange={({ target }) => setAgent(target.value)}>
            <option value="">{t('choose')}</option>
            {free?.map(({ id, name, segment }) => (
              <option key={id} value={id}>{`${name} (${segment})`}</option>
            ))}
          </Select>
        </Field>
        <AgentSettings form={form} />
        <FormEnd action={t('agents.assign')} busy={busy} onCancel={onClose} error={failure} />
      </form>
    </Dialog>
  );
};
