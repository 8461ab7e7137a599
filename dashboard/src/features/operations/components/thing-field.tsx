import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, Input, Select } from '@/components/ui/field';
import { useThings } from '../data/things';

interface Props {
  label: string;
  hint: string | undefined;
  error: string | undefined;
  name: string;
  tenant: string | undefined;
  field: UseFormRegisterReturn;
}

/** One of the tenant's things by its name; by its id where nobody can list them. */
export const ThingField = ({ label, hint, error, name, tenant, field }: Props) => {
  const { t } = useTranslation(['operations', 'common']);
  const things = useThings(name, tenant);
  const shared = { label, error };

  if (!things || things.error) {
    const note = things ? t('thing.byId') : hint;
    return (
      <Field {...shared} hint={note}>
        <Input {...field} autoComplete="off" spellCheck={false} />
      </Field>
    );
  }
  const first = () => {
    if (!tenant) return t('thing.tenantFirst');
    if (!things.data) return t('thing.loading');
    return t(things.data.length > 0 ? 'thing.choose' : 'thing.none');
  };
  return (
    <Field {...shared} hint={hint}>
      <Select key={tenant} {...field}>
        <option value="">{first()}</option>
        {things.data?.map(({ id, name: title, status }) => (
          <option key={id} value={id}>
            {`${title} · ${t(`common:status.${status}` as 'common:status.active', status)}`}
          </option>
        ))}
      </Select>
    </Field>
  );
};
