/** What an agent can be set up with, in the order in which people think of it; the server judges the values. */
export const SETTINGS = {
  idioma: { kind: 'choice', options: ['pt-BR', 'en', 'es'] },
  tom: { kind: 'choice', options: ['formal', 'cordial', 'direto'] },
  horario: { kind: 'choice', options: ['24x7', 'comercial'] },
  business_hours: { kind: 'text', example: '08:00-18:00' },
  timezone: { kind: 'text', example: 'America/Sao_Paulo' },
  greeting: { kind: 'long' },
  handoff_email: { kind: 'text' },
  channels: {
    kind: 'choices',
    options: ['whatsapp', 'email', 'sms', 'voice', 'webchat', 'instagram', 'telegram', 'api'],
  },
  model: { kind: 'text' },
  temperature: { kind: 'number', step: 0.01 },
  max_tokens: { kind: 'number', step: 1 },
  timeout_seconds: { kind: 'number', step: 1 },
  retries: { kind: 'number', step: 1 },
} as const satisfies Record<string, Setting>;

export type Setting =
  | { kind: 'choice' | 'choices'; options: readonly string[] }
  | { kind: 'text'; example?: string }
  | { kind: 'long' }
  | { kind: 'number'; step: number };

export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** As the form has them: texts, and one list. */
export type SettingValues = Record<Exclude<SettingName, 'channels'>, string> & {
  channels: string[];
};

export interface SettingsForm {
  config: SettingValues;
}

type Config = Record<string, unknown>;

export const valuesOf = (config: Config): SettingValues =>
  Object.fromEntries(
    SETTING_NAMES.map((name) => {
      const value = config[name];
      return SETTINGS[name].kind === 'choices'
        ? [name, Array.isArray(value) ? value.map(String) : []]
        : [name, value === undefined || value === null ? '' : String(value)];
    }),
  ) as SettingValues;

export const configOf = (values: SettingValues): Config =>
  Object.fromEntries(
    SETTING_NAMES.filter((name) => values[name].length > 0).map((name) => [
      name,
      SETTINGS[name].kind === 'number' ? Number(values[name]) : values[name],
    ]),
  );

/** Settings from before there was the list: they go when the configuration is replaced. */
export const formerOf = (config: Config): string[] =>
  Object.keys(config).filter((name) => !(name in SETTINGS));
