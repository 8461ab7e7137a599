import { useTranslation } from 'react-i18next';
import { count, NONE } from '@/format';
import { instant } from '@/format/instant';

type Facts = Record<string, unknown>;

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

interface Props {
  of: Facts;
  /** How to call a key; by itself without. */
  name?: (key: string) => string;
}

const spaced = (key: string) => key.replace(/_/g, ' ');

const Value = ({ of, name }: { of: unknown; name?: Props['name'] }) => {
  const { t, i18n } = useTranslation();
  if (of === null || of === undefined || of === '') return NONE;
  if (typeof of === 'boolean') return t(of ? 'yes' : 'no');
  if (typeof of === 'number') return Number.isInteger(of) ? count(of) : String(of);
  if (typeof of === 'string') return MOMENT.test(of) ? instant(of, i18n.language) : of;
  if (!Array.isArray(of)) return <KeyValues of={of as Facts} name={name} />;
  if (of.length === 0) return NONE;
  return (
    <ul>
      {of.map((each, index) => (
        <li key={index}>
          <Value of={each} name={name} />
        </li>
      ))}
    </ul>
  );
};

/** Facts whose names are known only once they are there, to be read by people. */
export const KeyValues = ({ of, name = spaced }: Props) => (
  <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
    {Object.entries(of).map(([key, value]) => (
      <div key={key} className="contents">
        <dt className="text-subtle">{name(key)}</dt>
        <dd className="min-w-0 wrap-anywhere">
          <Value of={value} name={name} />
        </dd>
      </div>
    ))}
  </dl>
);
