import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, SearchBox } from '@/components/filters';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { TenantSearch } from '../data/search';
import { usePlans, useSegments } from '../data/tenants';
import { SegmentInput } from './segment-input';

const STATUSES = ['active', 'suspended', 'inactive', 'all'] as const;

const SegmentFilter = ({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}) => {
  const { t } = useTranslation('tenants');
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  const segments = useSegments();

  if (value !== given) {
    setGiven(value);
    setTyped(value);
  }
  const take = (next: string) => {
    if (next.trim() !== value) onChange(next.trim());
  };
  return (
    <Field label={t('fields.segment')} className="min-w-36">
      <SegmentInput
        value={typed}
        placeholder={t('list.allSegments')}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '' || segments.includes(target.value)) take(target.value);
        }}
        onBlur={() => take(typed)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take(typed);
        }}
      />
    </Field>
  );
};

interface Props {
  search: TenantSearch;
  onChange: (change: TenantSearch) => void;
}

export const TenantFilters = ({ search, onChange }: Props) => {
  const { t } = useTranslation(['tenants', 'common']);
  const plans = usePlans();
  const codes = plans.data?.plans.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  const known =
    !search.plan || codes.some(({ value }) => value === search.plan)
      ? codes
      : [...codes, { value: search.plan, label: search.plan }];
  const filtered = Boolean(search.search || search.status || search.plan || search.segment);

  return (
    <div role="search" className="mb-3 flex flex-wrap items-end gap-2">
      <SearchBox
        label={t('list.search')}
        value={search.search ?? ''}
        onChange={(value) => onChange({ search: value || undefined })}
      />
      <Choice
        label={t('fields.status')}
        value={search.status ?? 'active'}
        onChange={(status) => onChange({ status: status === 'active' ? undefined : status })}
        options={STATUSES.map((value) => ({ value, label: t(`list.status.${value}`) }))}
      />
      <Choice
        label={t('fields.plan')}
        value={search.plan ?? ''}
        onChange={(plan) => onChange({ plan: plan || undefined })}
        options={[{ value: '', label: t('common:all') }, ...known]}
      />
      <SegmentFilter
        value={search.segment ?? ''}
        onChange={(segment) => onChange({ segment: segment || undefined })}
      />
      {filtered && (
        <Button
          variant="ghost"
          onClick={() =>
            onChange({ search: undefined, status: undefined, plan: undefined, segment: undefined })
          }
        >
          {t('common:actions.clear')}
        </Button>
      )}
    </div>
  );
};
