import type { CommandTypeDescription } from '@alquimista/painel-client';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, Input, Select } from '@/components/ui/field';
import type { Parameter } from '../data/parameters';
import { wordsOf } from '../data/types';
import { Choices } from './choices';
import { ThingField } from './thing-field';
import { useKeyTexts } from './key-texts';

interface Props {
  parameter: Parameter;
  type: CommandTypeDescription;
  tenant: string | undefined;
  error: string | undefined;
  field: UseFormRegisterReturn;
}

/** The control for one parameter, as its schema has it. */
export const ParameterField = ({ parameter, type, tenant, error, field }: Props) => {
  const { t, i18n } = useTranslation('operations');
  const { target } = useKeyTexts();
  const { title, description } = wordsOf(type, i18n.language).parameter(parameter.name);
  const label = parameter.required ? title : t('form.optional', { title });
  const shared = { label, hint: description, error };

  switch (parameter.kind) {
    case 'choices':
      return <Choices {...shared} values={parameter.values} field={field} />;
    case 'choice':
      return (
        <Field {...shared}>
          <Select {...field}>
            <option value="">{t('thing.choose')}</option>
            {parameter.values.map((value) => (
              <option key={value} value={value}>
                {target(value)}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'whole': {
      const { least, most } = parameter;
      const range = least !== undefined && most !== undefined && t('form.range', { least, most });
      const hint = [description, range].filter(Boolean).join(' ');
      return (
        <Field {...shared} hint={hint}>
          <Input type="number" inputMode="numeric" step={1} min={least} max={most} {...field} />
        </Field>
      );
    }
    case 'id':
      return <ThingField {...shared} name={parameter.name} tenant={tenant} field={field} />;
    case 'text':
      return (
        <Field {...shared}>
          <Input {...field} maxLength={parameter.longest} autoComplete="off" />
        </Field>
      );
  }
};
