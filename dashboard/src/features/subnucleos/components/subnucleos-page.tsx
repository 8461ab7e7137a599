import { useTranslation } from 'react-i18next';
import { FigureCards, FigureGrid } from '@/components/figure-cards';
import { Figure } from '@/components/figure';
import { Page } from '@/components/page';
import { Empty } from '@/components/state';
import { count } from '@/format';
import { useSubnucleos } from '../data/subnucleos';
import { SubnucleoCard } from './subnucleo-card';

/** The cores that a customer's agents belong to. An agent belongs to one, so that what they count adds up; their rates do not. */
export const SubnucleosPage = () => {
  const { t } = useTranslation('subnucleos');
  const cores = useSubnucleos();
  const list = cores.data?.subnucleos ?? [];
  const sum = (of: 'active_agents' | 'requests_last_30_days') =>
    list.reduce((total, core) => total + core[of], 0);
  return (
    <Page title={t('title')} intro={t('intro')}>
      <FigureGrid label={t('figures')} className="xl:grid-cols-3">
        <FigureCards query={cores} cards={3}>
          {() => (
            <>
              <Figure
                label={t('cores')}
                value={count(list.length)}
                note={t('active', {
                  count: list.filter((core) => core.status === 'active').length,
                })}
              />
              <Figure label={t('activeAgents')} value={count(sum('active_agents'))} />
              <Figure
                label={t('requests')}
                value={count(sum('requests_last_30_days'))}
                note={t('last30')}
              />
            </>
          )}
        </FigureCards>
      </FigureGrid>
      {cores.data && list.length === 0 && <Empty text={t('none')} />}
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {list.map((core) => (
          <li key={core.id}>
            <SubnucleoCard core={core} />
          </li>
        ))}
      </ul>
    </Page>
  );
};
