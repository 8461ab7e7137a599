import { PLATFORM_ZONE } from '.';

const MINUTE = 60_000;

/** Minutes by which a zone's clocks are ahead of UTC at a moment. */
const ahead = (at: Date, zone: string): number => {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>;
  const { year, month, day, hour, minute } = parts;
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  return Math.round((shown - at.getTime()) / MINUTE);
};

/** The moment at which a calendar day (YYYY-MM-DD) begins in a zone. */
export const dayStart = (day: string, zone = PLATFORM_ZONE): string => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const near = new Date(midnight - ahead(new Date(midnight), zone) * MINUTE);
  return new Date(midnight - ahead(near, zone) * MINUTE).toISOString();
};

/** The moment at which the day after begins. */
export const dayEnd = (day: string, zone = PLATFORM_ZONE): string => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * MINUTE);
  return dayStart(next.toISOString().slice(0, 10), zone);
};
