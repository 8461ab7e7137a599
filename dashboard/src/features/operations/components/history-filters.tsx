import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Days } from '@/components/days';
import { Choice } from '@/components/filters';
import { TenantChoice } from '@/components/tenant-choice';
import { STATUSES, type OperationsSearch } from '../data/search';
import { useCommandTypes, wordsOf } from '../data/types';

const route = getRouteApi('/_signed/company/operations');

/** What the history shows; each filter starts at the newest page again. */
export const HistoryFilters = () => {
  const { t, i18n } = useTranslation(['operations', 'common']);
  const { status, type, tenant_id, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const types = useCommandTypes().data?.command_types ?? [];
  const all = { value: '' as const, label: t('common:all') };

  const filter = (next: Partial<OperationsSearch>) =>
    void navigate({
      search: (now) => ({ ...now, ...next, cursors: undefined }),
      replace: true,
      resetScroll: false,
    });

  return (
    <div className="mb-3 flex flex-wrap items-end gap-3">
      <Choice
        label={t('history.status')}
        value={status ?? ''}
        options={[
          { value: '' as const, label: t('history.allStatuses') },
          ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
        ]}
        onChange={(value) => filter({ status: value || undefined })}
      />
      <Choice
        label={t('history.type')}
        value={type ?? ''}
        options={[
          all,
          ...types.map((each) => ({
            value: each.command_type,
            label: wordsOf(each, i18n.language).title,
          })),
        ]}
        onChange={(value) => filter({ type: value || undefined })}
      />
      <TenantChoice
        label={t('history.tenant')}
        value={tenant_id}
        none={t('history.allTenants')}
        onChange={(tenant) => filter({ tenant_id: tenant })}
      />
      <Days from={from} to={to} onChange={filter} />
    </div>
  );
};
