import type { IntegrationConfig } from '@alquimista/painel-client';
import type { TFunction } from 'i18next';
import * as z from 'zod/mini';

const MOST_MINUTES = 1440;

const isInterval = (text: string) =>
  text === '' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_MINUTES);

/** A text that may not be longer than the API takes. */
const upTo = (max: number, t: TFunction) => z.maxLength(max, t('form.tooLong', { max }));

/** What both forms ask for; an empty field is one that is not set up. */
export const sharedFields = (t: TFunction, interval: string) => ({
  name: z.string().check(z.trim(), z.minLength(1, t('form.required')), upTo(100, t)),
  config: z.object({
    account: z.string().check(z.trim(), upTo(200, t)),
    endpoint: z.string().check(z.trim(), upTo(500, t)),
    intervalo_minutos: z.string().check(z.trim(), z.refine(isInterval, interval)),
  }),
});

export interface SharedValues {
  name: string;
  config: Record<keyof IntegrationConfig, string>;
}

export const valuesOf = (name: string, config?: IntegrationConfig): SharedValues => ({
  name,
  config: {
    account: config?.account ?? '',
    endpoint: config?.endpoint ?? '',
    intervalo_minutos: config?.intervalo_minutos?.toString() ?? '',
  },
});

export const configOf = ({ config }: SharedValues): IntegrationConfig => ({
  account: config.account || null,
  endpoint: config.endpoint || null,
  intervalo_minutos: config.intervalo_minutos ? Number(config.intervalo_minutos) : null,
});
