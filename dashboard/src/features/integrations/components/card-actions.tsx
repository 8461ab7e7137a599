import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutcome } from '@/components/toasts';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { useTestIntegration, useUpdateIntegration, type Integration } from '../data/integrations';
import { DeactivateConfirm, DeleteConfirm } from './confirms';
import { EditDialog } from './edit-dialog';
import { ReconnectDialog } from './reconnect-dialog';
import { TestOutcome } from './test-outcome';

type Asked = 'edit' | 'reconnect' | 'deactivate' | 'delete';

/** What may be done with an integration; one that is off is neither tested nor switched on by a test. */
export const CardActions = ({ integration }: { integration: Integration }) => {
  const { t } = useTranslation('integrations');
  const { t: common } = useTranslation();
  const { name, status } = integration;
  const [asked, setAsked] = useState<Asked | null>(null);
  const test = useTestIntegration(integration.id);
  const update = useUpdateIntegration(integration);
  const outcome = useOutcome();
  const close = () => setAsked(null);
  const ask = (what: Asked) => {
    test.reset();
    setAsked(what);
  };
  const activate = () =>
    update.mutate(
      { status: 'active' },
      { onSuccess: () => outcome.done(t('switch.active')), onError: outcome.failed },
    );
  return (
    <div className="mt-auto space-y-3">
      <TestOutcome test={test} />
      <div className="flex flex-wrap gap-2">
        {status !== 'inactive' && (
          <Button
            variant="outline"
            size="small"
            disabled={test.isPending}
            onClick={() => test.mutate(null)}
          >
            {t(test.isPending ? 'actions.testing' : 'actions.test')}
            <span className="sr-only">{` ${name}`}</span>
          </Button>
        )}
        <Button variant="outline" size="small" onClick={() => ask('reconnect')}>
          {t('actions.reconnect')}
          <span className="sr-only">{` ${name}`}</span>
        </Button>
        <Menu>
          <MenuTrigger asChild>
            <Button variant="ghost" size="small" aria-label={t('actions.more', { name })}>
              <MoreHorizontal aria-hidden />
            </Button>
          </MenuTrigger>
          <MenuContent>
            <MenuItem onSelect={() => ask('edit')}>{common('actions.edit')}</MenuItem>
            {status === 'active' && (
              <MenuItem onSelect={() => ask('deactivate')}>{t('actions.deactivate')}</MenuItem>
            )}
            {status === 'inactive' && (
              <MenuItem onSelect={activate}>{t('actions.activate')}</MenuItem>
            )}
            <MenuItem className="text-danger" onSelect={() => ask('delete')}>
              {common('actions.delete')}
            </MenuItem>
          </MenuContent>
        </Menu>
      </div>
      <EditDialog open={asked === 'edit'} onClose={close} integration={integration} />
      <ReconnectDialog open={asked === 'reconnect'} onClose={close} integration={integration} />
      <DeactivateConfirm open={asked === 'deactivate'} onClose={close} integration={integration} />
      <DeleteConfirm open={asked === 'delete'} onClose={close} integration={integration} />
    </div>
  );
};
