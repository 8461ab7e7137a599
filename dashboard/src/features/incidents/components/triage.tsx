import type { IncidentChange, TenantIncidentFile } from '@alquimista/painel-client';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Refusal } from '@/components/refusal';
import { Button } from '@/components/ui/button';
import { Field, Select } from '@/components/ui/field';
import { SEVERITIES, useIncidentChange } from '../data/changes';
import { useStaff } from '../data/incidents';

/** Says how bad an incident is and who sees to it. */
export const Triage = ({ file }: { file: TenantIncidentFile }) => {
  const { t } = useTranslation(['incidents', 'common']);
  const staff = useStaff();
  const change = useIncidentChange(file);
  const { assignee } = file;
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { severity: file.severity, assignee: assignee?.id ?? '' },
  });
  const people = staff.data?.staff ?? [];
  const gone = assignee && !people.some(({ id }) => id === assignee.id);

  const save = handleSubmit((wanted) => {
    const body: IncidentChange = {};
    if (wanted.severity !== file.severity) body.severity = wanted.severity;
    if (wanted.assignee !== (assignee?.id ?? '')) body.assignee = wanted.assignee || null;
    if (Object.keys(body).length > 0) change.mutate(body);
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <div className="flex flex-wrap items-end gap-2">
        <Field label={t('fields.severity')} className="min-w-36 flex-1">
          <Select {...register('severity')}>
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {t(`common:severity.${severity}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('fields.assignee')} className="min-w-36 flex-1">
          <Select {...register('assignee')}>
            <option value="">{t('nobody')}</option>
            {gone && <option value={assignee.id}>{assignee.name ?? t('gone')}</option>}
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" variant="outline" disabled={!formState.isDirty || change.isPending}>
          {t('common:actions.save')}
        </Button>
      </div>
      <Refusal error={change.error} />
    </form>
  );
};
