import { useId } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import {
  SETTING_NAMES,
  SETTINGS,
  type Setting,
  type SettingName,
  type SettingsForm,
} from '../data/settings';

interface Props {
  form: UseFormReturn<SettingsForm>;
}

const Choices = ({
  form,
  name,
  options,
}: Props & { name: SettingName; options: readonly string[] }) => {
  const { t } = useTranslation('tenants');
  const error = form.formState.errors.config?.[name]?.message;
  const told = useId();
  return (
    <fieldset className="sm:col-span-2" aria-describedby={error ? told : undefined}>
      <legend className="text-sm font-medium">{t(`settings.${name}`)}</legend>
      <div className="flex flex-wrap gap-x-4">
        {options.map((value) => (
          <label key={value} className="inline-flex items-center gap-2 py-1">
            <input
              type="checkbox"
              value={value}
              className="size-4 accent-primary"
              {...form.register(`config.${name}`)}
            />
            {value}
          </label>
        ))}
      </div>
      {error && (
        <p id={told} role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
};

const One = ({ form, name }: Props & { name: SettingName }) => {
  const { t } = useTranslation('tenants');
  const setting: Setting = SETTINGS[name];
  if (setting.kind === 'choices')
    return <Choices form={form} name={name} options={setting.options} />;

  const control = form.register(`config.${name}`);
  const field = {
    label: t(`settings.${name}`),
    error: form.formState.errors.config?.[name]?.message,
  };
  switch (setting.kind) {
    case 'choice':
      return (
        <Field {...field}>
          <Select {...control}>
            <option value="">{t('settings.unset')}</option>
            {setting.options.map((value) => (
              <option key={value}>{value}</option>
            ))}
          </Select>
        </Field>
      );
    case 'long':
      return (
        <Field {...field} className="sm:col-span-2">
          <Textarea maxLength={1000} {...control} />
        </Field>
      );
    case 'number':
      return (
        <Field {...field}>
          <Input type="number" min={0} step={setting.step} {...control} />
        </Field>
      );
    case 'text':
      return (
        <Field {...field}>
          <Input placeholder={setting.example} autoComplete="off" {...control} />
        </Field>
      );
  }
};

/** The settings that an agent can have, and no others. */
export const AgentSettings = ({ form }: Props) => (
  <div className="grid gap-3 sm:grid-cols-2">
    {SETTING_NAMES.map((name) => (
      <One key={name} form={form} name={name} />
    ))}
  </div>
);
