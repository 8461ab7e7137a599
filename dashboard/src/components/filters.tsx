import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from './cn';
import { PERIODS, type Period } from './periods';
import { Field, Input, Select } from './ui/field';

export { PERIODS, type Period };

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  className?: string;
}

/** One of a few. */
export const Choice = <T extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: ChoiceProps<T>) => (
  <Field label={label} className={cn('min-w-36', className)}>
    <Select value={value} onChange={(event) => onChange(event.target.value as T)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  </Field>
);

export const PeriodChoice = ({
  value,
  onChange,
}: {
  value: Period;
  onChange: (value: Period) => void;
}) => {
  const { t } = useTranslation();
  return (
    <Choice
      label={t('period.label')}
      value={value}
      onChange={onChange}
      options={PERIODS.map((period) => ({ value: period, label: t(`period.${period}`) }))}
    />
  );
};

const PAUSE = 300;

interface SearchProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
}

/** Searches once whoever types pauses, not at each letter. */
export const SearchBox = ({
  label,
  value,
  onChange,
  placeholder,
  maxLength = 255,
}: SearchProps) => {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  const changed = useEffectEvent(onChange);

  if (value !== given) {
    setGiven(value);
    setTyped(value);
  }

  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => changed(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value]);

  return (
    <div className="relative min-w-56 flex-1">
      <Field label={label}>
        <Input
          type="search"
          className="pl-9"
          value={typed}
          placeholder={placeholder}
          maxLength={maxLength}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Search aria-hidden className="absolute bottom-3 left-3 size-4 text-subtle" />
    </div>
  );
};
