import type { TenantDetail } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/facts';
import { Figure } from '@/components/figure';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { brl, count, moment, rate } from '@/format';
import { usePlans, useTenantLimits } from '../data/tenants';
import { Section } from './section';

const Limits = ({ id }: { id: string }) => {
  const { t } = useTranslation('tenants');
  const limits = useTenantLimits(id);
  return (
    <Panel title={t('overview.limits')} query={limits}>
      {({ usage, limits: most, quota }) => (
        <Facts
          of={[
            {
              label: t('fields.active_agents'),
              value: t('overview.of', {
                used: count(usage.active_agents),
                most: count(most.max_agents),
              }),
            },
            {
              label: t('fields.active_users'),
              value: t('overview.of', {
                used: count(usage.active_users),
                most: count(most.max_users),
              }),
            },
            {
              label: t('overview.requestsThisMonth'),
              value: `${t('overview.of', {
                used: count(usage.requests_this_month),
                most: count(most.max_requests_per_month),
              })} (${rate(quota.requests_percent)})`,
            },
          ]}
        />
      )}
    </Panel>
  );
};

const PlanPanel = ({ code }: { code: string }) => {
  const { t } = useTranslation('tenants');
  const plans = usePlans();
  return (
    <Panel
      title={t('overview.plan')}
      query={plans}
      isEmpty={({ plans: all }) => !all.some((plan) => plan.code === code)}
      empty={<Empty text={t('overview.planGone', { code })} />}
    >
      {({ plans: all }) =>
        all
          .filter((plan) => plan.code === code)
          .map((plan) => (
            <Facts
              key={plan.code}
              of={[
                { label: t('fields.name'), value: plan.name },
                { label: t('overview.monthlyPrice'), value: brl(plan.monthly_price) },
                { label: t('overview.yearlyPrice'), value: brl(plan.yearly_price) },
              ]}
            />
          ))
      }
    </Panel>
  );
};

export const TenantOverview = ({ detail }: { detail: TenantDetail }) => {
  const { t, i18n } = useTranslation('tenants');
  const { tenant, usage_summary: usage, agents, users } = detail;
  const at = (iso: string) => moment(iso, i18n.language, tenant.time_zone);
  const active = (all: readonly { status: string }[]) =>
    count(all.filter(({ status }) => status === 'active').length);
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Figure label={t('overview.requests7')} value={count(usage.requests_last_7_days)} />
        <Figure
          label={t('fields.requests_last_30_days')}
          value={count(usage.requests_last_30_days)}
        />
        <Figure label={t('overview.success30')} value={rate(usage.success_rate_last_30_days)} />
        <Figure label={t('fields.active_agents')} value={active(agents)} />
        <Figure label={t('fields.active_users')} value={active(users)} />
        <Figure label={t('fields.mrr_estimate')} value={brl(tenant.mrr_estimate)} />
      </div>
      <div className="grid gap-4 lg:grid-cols-3">
        <Section title={t('overview.company')}>
          <Facts
            of={[
              { label: t('fields.cnpj'), value: tenant.cnpj },
              { label: t('fields.segment'), value: tenant.segment },
              { label: t('fields.time_zone'), value: tenant.time_zone },
              { label: t('fields.created_at'), value: at(tenant.created_at) },
              { label: t('fields.updated_at'), value: at(tenant.updated_at) },
            ]}
          />
        </Section>
        <PlanPanel code={tenant.plan} />
        <Limits id={tenant.id} />
      </div>
    </div>
  );
};
