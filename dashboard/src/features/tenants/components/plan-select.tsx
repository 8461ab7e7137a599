import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '@/components/ui/field';
import { usePlans } from '../data/tenants';

/** One of the plans on offer. */
export const PlanSelect = ({
  current,
  ...rest
}: ComponentProps<'select'> & { current?: string }) => {
  const { t } = useTranslation('tenants');
  const plans = usePlans().data?.plans ?? [];
  const gone = current && !plans.some(({ code }) => code === current);
  return (
    <Select {...rest}>
      {!current && <option value="">{t('choose')}</option>}
      {gone && <option value={current}>{current}</option>}
      {plans.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
};
