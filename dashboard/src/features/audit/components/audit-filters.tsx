import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Days } from '@/components/days';
import { Choice, SearchBox } from '@/components/filters';
import { TenantChoice } from '@/components/tenant-choice';
import { Button } from '@/components/ui/button';
import { CATEGORIES, useStaff, type AuditSearch } from '../data/audit';

const route = getRouteApi('/_signed/company/audit');

/** Our own people, and whoever else the address names. */
const useActors = (actor: string | undefined) => {
  const staff = useStaff().data?.staff ?? [];
  const known = staff.map(({ id, name }) => ({ value: id, label: name }));
  const missing = actor !== undefined && !known.some(({ value }) => value === actor);
  return missing ? [...known, { value: actor, label: actor }] : known;
};

export const AuditFilters = () => {
  const { t } = useTranslation(['audit', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { actor, tenant_id, category, action, from, to } = search;
  const all = { value: '' as const, label: t('common:all') };
  const filtered = Object.values({ ...search, cursors: undefined }).some(Boolean);

  const filter = (next: Partial<AuditSearch>) =>
    void navigate({
      search: (now) => ({ ...now, ...next, cursors: undefined }),
      replace: true,
      resetScroll: false,
    });

  return (
    <div className="mb-3 flex flex-wrap items-end gap-3">
      <Choice
        label={t('filters.actor')}
        value={actor ?? ''}
        options={[all, ...useActors(actor)]}
        onChange={(value) => filter({ actor: value || undefined })}
      />
      <TenantChoice
        label={t('filters.tenant')}
        value={tenant_id}
        none={t('filters.allTenants')}
        onChange={(tenant) => filter({ tenant_id: tenant })}
      />
      <Choice
        label={t('filters.category')}
        value={category ?? ''}
        options={[
          { ...all, label: t('filters.allCategories') },
          ...CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })),
        ]}
        onChange={(value) => filter({ category: value || undefined })}
      />
      <SearchBox
        label={t('filters.action')}
        placeholder={t('filters.actionHint')}
        value={action ?? ''}
        onChange={(value) => filter({ action: value || undefined })}
      />
      <Days from={from} to={to} onChange={filter} />
      {filtered && (
        <Button variant="ghost" onClick={() => void navigate({ search: {}, replace: true })}>
          {t('common:actions.clear')}
        </Button>
      )}
    </div>
  );
};
