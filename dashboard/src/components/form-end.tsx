import { useTranslation } from 'react-i18next';
import { Refusal } from './refusal';
import { Button } from './ui/button';

interface Props {
  action: string;
  busy: boolean;
  onCancel: () => void;
  /** What came back, where it is about no field. */
  error?: unknown;
}

/** A form's end in a dialog. */
export const FormEnd = ({ action, busy, onCancel, error }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Refusal error={error} />
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button variant="outline" onClick={onCancel}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit" disabled={busy}>
          {action}
        </Button>
      </div>
    </>
  );
};
