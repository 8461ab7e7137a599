import type { CommandTypeDescription } from '@alquimista/painel-client';
import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, Input, Select } from '@/components/ui/field';
import { isNeeded, parametersOf, type Parameter } from '../data/parameters';
import { useCatalogue } from '../data/tenants';

export interface CommandForm {
  command_type: string;
  reason: string;
  parameters: Record<string, unknown>;
}

interface OneProps {
  name: string;
  parameter: Parameter;
  needed: boolean;
  register: UseFormRegister<CommandForm>;
  error: string | undefined;
}

const Choices = ({ name, parameter, register }: OneProps) => (
  <fieldset className="space-y-1">
    <legend className="text-sm font-medium">{parameter.title ?? name}</legend>
    {parameter.description && <p className="text-xs text-subtle">{parameter.description}</p>}
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      {parameter.items?.enum?.map((value) => (
        <label key={value} className="inline-flex items-center gap-2 py-1">
          <input
            type="checkbox"
            value={value}
            className="size-4 accent-primary"
            {...register(`parameters.${name}`)}
          />
          {value}
        </label>
      ))}
    </div>
  </fieldset>
);

const One = (props: OneProps) => {
  const { name, parameter, needed, register, error } = props;
  const { t } = useTranslation(['tenants', 'common']);
  const isAgent = name === 'agent_id';
  const catalogue = useCatalogue(isAgent);
  if (parameter.items?.enum) return <Choices {...props} />;

  const control = register(`parameters.${name}`, {
    required: needed && t('common:form.required'),
  });
  return (
    <Field label={parameter.title ?? name} hint={parameter.description} error={error}>
      {isAgent ? (
        <Select {...control}>
          <option value="">{t('choose')}</option>
          {catalogue.data?.agents.map(({ id, name: agent }) => (
            <option key={id} value={id}>
              {agent}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          type={parameter.type === 'integer' ? 'number' : 'text'}
          min={parameter.minimum}
          max={parameter.maximum}
          placeholder={parameter.default?.toString()}
          {...control}
        />
      )}
    </Field>
  );
};

interface Props {
  type: CommandTypeDescription;
  register: UseFormRegister<CommandForm>;
  errors: FieldErrors<CommandForm>;
}

/** A type's parameters, as its schema has them. */
export const CommandParameters = ({ type, register, errors }: Props) => (
  <>
    {parametersOf(type).map(([name, parameter]) => (
      <One
        key={`${type.command_type}.${name}`}
        name={name}
        parameter={parameter}
        needed={isNeeded(type, name)}
        register={register}
        error={(errors.parameters as Record<string, { message?: string }>)?.[name]?.message}
      />
    ))}
  </>
);
