import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '@/auth/session';
import { CUSTOMER_MENU, INTERNAL_MENU, type MenuEntry } from './menu';
import { useTenantScope } from './tenant-scope';

const Section = ({
  title,
  entries,
  onFollow,
  search,
}: {
  title: string;
  entries: readonly MenuEntry[];
  onFollow?: () => void;
  search?: { tenant_id: string };
}) => {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <div>
      <p className="px-3 pb-1 text-xs font-medium text-subtle">{title}</p>
      <ul>
        {entries
          .filter((entry) => can(entry.needs))
          .map(({ to, text, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                search={search as never}
                onClick={onFollow}
                activeOptions={{
                  exact: to === '/dashboard' || to === '/company',
                  includeSearch: false,
                }}
                activeProps={{
                  className: 'bg-muted font-semibold text-primary',
                  'aria-current': 'page',
                }}
                className="flex items-center gap-3 rounded-md px-3 py-2 hover:bg-muted"
              >
                <Icon aria-hidden className="size-4" />
                {t(`menu.${text}`)}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  );
};

/** The ways that whoever is signed in may go. */
export const Navigation = ({ onFollow }: { onFollow?: () => void }) => {
  const { t } = useTranslation();
  const { internal } = useSession();
  const { tenant_id } = useTenantScope();
  return (
    <nav aria-label={t('menu.label')} className="space-y-5">
      {internal && (
        <Section title={t('menu.internal')} entries={INTERNAL_MENU} onFollow={onFollow} />
      )}
      <Section
        title={t(internal ? 'menu.tenantView' : 'menu.customer')}
        entries={CUSTOMER_MENU}
        onFollow={onFollow}
        search={tenant_id ? { tenant_id } : undefined}
      />
    </nav>
  );
};
