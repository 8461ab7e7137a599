import { useTranslation } from 'react-i18next';
import { Choice, SearchBox } from '@/components/filters';
import { STATUSES, type Filters } from '../data/filters';
import { useTypeName } from './type-name';

interface Props {
  filters: Filters;
  types: readonly string[];
  onChange: (changed: Partial<Filters>) => void;
}

export const IntegrationFilters = ({ filters, types, onChange }: Props) => {
  const { t } = useTranslation(['platformIntegrations', 'common']);
  const nameOf = useTypeName();
  const chosen = filters.type && !types.includes(filters.type) ? [filters.type] : [];
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3">
      <SearchBox
        label={t('filters.search')}
        value={filters.search}
        maxLength={100}
        onChange={(search) => onChange({ search })}
      />
      <Choice
        label={t('filters.type')}
        value={filters.type}
        onChange={(type) => onChange({ type })}
        options={[
          { value: '', label: t('common:all') },
          ...[...chosen, ...types].map((type) => ({ value: type, label: nameOf(type) })),
        ]}
      />
      <Choice
        label={t('filters.status')}
        value={filters.status}
        onChange={(status) => onChange({ status })}
        options={STATUSES.map((status) => ({
          value: status,
          label: status === 'all' ? t('common:all') : t(`common:status.${status}`),
        }))}
      />
    </div>
  );
};
