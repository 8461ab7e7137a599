import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Input } from './ui/field';

interface DayProps {
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (day: string | undefined) => void;
}

const OLDEST = '2020-01-01';

/** A day; half of one that is being typed is kept here. */
const Day = ({ label, value = '', min = OLDEST, max, onChange }: DayProps) => {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (value !== given) {
    setGiven(value);
    setTyped(value);
  }
  return (
    <Field label={label}>
      <Input
        type="date"
        className="min-w-36"
        value={typed}
        min={min}
        max={max}
        onChange={(event) => {
          const { value: day, validity } = event.target;
          setTyped(day);
          if (validity.valid && day !== value) onChange(day || undefined);
        }}
      />
    </Field>
  );
};

interface DayRange {
  from?: string | undefined;
  to?: string | undefined;
}

/** From one day to another, both included; either may be left open. */
export const Days = ({ from, to, onChange }: DayRange & { onChange: (days: DayRange) => void }) => {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap gap-3">
      <Day
        label={t('days.from')}
        value={from}
        max={to}
        onChange={(day) => onChange({ from: day, to })}
      />
      <Day
        label={t('days.to')}
        value={to}
        min={from}
        onChange={(day) => onChange({ from, to: day })}
      />
    </div>
  );
};
