const NUMBERS = 'pt-BR';

const whole = new Intl.NumberFormat(NUMBERS, { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat(NUMBERS, { notation: 'compact', maximumFractionDigits: 1 });
const money = new Intl.NumberFormat(NUMBERS, { style: 'currency', currency: 'BRL' });
const percent = new Intl.NumberFormat(NUMBERS, {
  minimumFractionDigits: 0,
  maximumFractionDigits: 2,
});
const signed = new Intl.NumberFormat(NUMBERS, {
  signDisplay: 'exceptZero',
  maximumFractionDigits: 2,
});

/** What stands where there is no value. */
export const NONE = '–';

type Maybe = number | null | undefined;

const or = (value: Maybe, format: (value: number) => string) =>
  value === null || value === undefined ? NONE : format(value);

export const count = (value: Maybe) => or(value, whole.format);
/** For axes and cards: 12,3 mil. */
export const short = (value: Maybe) => or(value, compact.format);
export const brl = (value: Maybe) => or(value, money.format);
/** A rate from 0 to 100. */
export const rate = (value: Maybe) => or(value, (known) => `${percent.format(known)} %`);
/** A change against what was before, in percent, with its sign. */
export const change = (value: Maybe) => or(value, (known) => `${signed.format(known)} %`);
export const milliseconds = (value: Maybe) => or(value, (known) => `${whole.format(known)} ms`);

/** The zone of whoever has none of their own: the platform's days are São Paulo's. */
export const PLATFORM_ZONE = 'America/Sao_Paulo';

/** A moment (ISO 8601) in a zone, as people of the language write it. */
export const moment = (iso: string | null | undefined, language: string, zone = PLATFORM_ZONE) =>
  iso
    ? new Intl.DateTimeFormat(language, {
        dateStyle: 'short',
        timeStyle: 'short',
        timeZone: zone,
      }).format(new Date(iso))
    : NONE;

/** A calendar day (YYYY-MM-DD), which is nobody's midnight. */
export const day = (iso: string, language: string, options: Intl.DateTimeFormatOptions = {}) =>
  new Intl.DateTimeFormat(language, {
    day: '2-digit',
    month: '2-digit',
    ...options,
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
