import type { CommandTypes } from '@alquimista/painel-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { Field, Select } from '@/components/ui/field';
import type { Live } from '../data/live';
import { useCommandTypes, wordsOf } from '../data/types';
import { OrderForm } from './order-form';
import { SentCommand } from './sent-command';

interface Props {
  /** Whom to begin with. */
  tenant: string | undefined;
  live: Live;
}

const Choosing = ({ of, tenant, live }: Props & { of: CommandTypes }) => {
  const { t, i18n } = useTranslation('operations');
  const [chosen, setChosen] = useState<string>();
  const [sent, setSent] = useState<string>();
  const types = of.command_types;
  const type = types.find((each) => each.command_type === chosen) ?? types[0];
  if (!type) return null;
  return (
    <div className="space-y-4">
      <Field label={t('form.type')} hint={wordsOf(type, i18n.language).description}>
        <Select value={type.command_type} onChange={(event) => setChosen(event.target.value)}>
          {types.map((each) => (
            <option key={each.command_type} value={each.command_type}>
              {wordsOf(each, i18n.language).title}
            </option>
          ))}
        </Select>
      </Field>
      {type.paused && (
        <p className="rounded-md bg-warn-soft p-3 text-sm text-warn">{t('form.paused')}</p>
      )}
      <OrderForm key={type.command_type} type={type} tenant={tenant} onSent={setSent} />
      {sent && <SentCommand id={sent} live={live} />}
    </div>
  );
};

/** Gives an order of one of the types that there are. */
export const OrderPanel = (props: Props) => {
  const { t } = useTranslation('operations');
  return (
    <Panel
      title={t('form.title')}
      query={useCommandTypes()}
      isEmpty={(types) => types.command_types.length === 0}
    >
      {(types) => <Choosing of={types} {...props} />}
    </Panel>
  );
};
