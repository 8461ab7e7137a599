import { NONE, PLATFORM_ZONE } from '.';

/** A moment to the second, for what follows upon each other closely. */
export const instant = (iso: string | null | undefined, language: string, zone = PLATFORM_ZONE) =>
  iso
    ? new Intl.DateTimeFormat(language, {
        dateStyle: 'short',
        timeStyle: 'medium',
        timeZone: zone,
      }).format(new Date(iso))
    : NONE;
