import type { CommandTypeDescription } from '@alquimista/painel-client';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormEnd } from '@/components/form-end';
import { Awaited } from '@/components/panel';
import { Dialog } from '@/components/ui/dialog';
import { Field, Select, Textarea } from '@/components/ui/field';
import { useBulk } from '../data/bulk';
import { useBulkCommand, type Order } from '../data/changes';
import { filledIn, forMany } from '../data/parameters';
import { useCommandTypes } from '../data/tenants';
import type { BulkProps } from './bulk-change';
import { BulkOutcome } from './bulk-outcome';
import { CommandParameters, type CommandForm } from './command-parameters';

interface FormProps {
  types: CommandTypeDescription[];
  count: number;
  busy: boolean;
  failure: unknown;
  onCancel: () => void;
  onSend: (order: Order) => void;
}

const OrderForm = ({ types, count, busy, failure, onCancel, onSend }: FormProps) => {
  const { t } = useTranslation('tenants');
  const form = useForm<CommandForm>({
    defaultValues: { command_type: types[0]?.command_type, reason: '', parameters: {} },
  });
  const { register, handleSubmit, control, formState } = form;
  const chosen = useWatch({ control, name: 'command_type' });
  const type = types.find(({ command_type }) => command_type === chosen);
  if (!type) return null;

  const send = handleSubmit(({ reason, parameters }) =>
    onSend({
      command_type: type.command_type,
      parameters: filledIn(type, parameters),
      reason: reason.trim() || null,
    }),
  );
  return (
    <form noValidate className="space-y-4" onSubmit={(event) => void send(event)}>
      <Field label={t('bulk.command.type')} hint={type.description}>
        <Select {...register('command_type')}>
          {types.map(({ command_type, title }) => (
            <option key={command_type} value={command_type}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {type.paused && <p className="text-sm text-warn">{t('bulk.command.paused')}</p>}
      <CommandParameters type={type} register={register} errors={formState.errors} />
      <Field label={t('bulk.command.reason')}>
        <Textarea maxLength={500} {...register('reason')} />
      </Field>
      <p className="font-medium">{t('bulk.command.text', { count })}</p>
      <FormEnd
        action={t('bulk.command.send', { count })}
        busy={busy}
        onCancel={onCancel}
        error={failure}
      />
    </form>
  );
};

/** Gives the same order for many. */
export const BulkCommand = ({ target, count, onClose }: BulkProps) => {
  const { t } = useTranslation('tenants');
  const types = useCommandTypes();
  const command = useBulkCommand();
  const { results, busy, failure, run, goOn } = useBulk(command.mutateAsync);
  const title = t('bulk.command.title');

  if (results) {
    return (
      <BulkOutcome
        title={title}
        results={results}
        busy={busy}
        failure={failure}
        onGoOn={goOn}
        onClose={() => onClose(true)}
      />
    );
  }
  return (
    <Dialog open onOpenChange={() => !busy && onClose(false)} title={title}>
      <Awaited query={types}>
        {({ command_types }) => (
          <OrderForm
            types={forMany(command_types)}
            count={count}
            busy={busy}
            failure={failure}
            onCancel={() => onClose(false)}
            onSend={(order) => void run({ ...target, ...order })}
          />
        )}
      </Awaited>
    </Dialog>
  );
};
