import i18n, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './pt-BR/common.json';

export const LANGUAGES = ['pt-BR', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'painel.language';
const bundles = import.meta.glob<{ default: Record<string, unknown> }>([
  './*/*.json',
  '!./pt-BR/common.json',
]);

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (language, namespace, done) => {
    const load = bundles[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`no texts: ${language}/${namespace}`), false);
    return done(null, (await load()).default);
  },
};

/** Portuguese, unless somebody chose English here or their browser prefers it. */
const preferred = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (LANGUAGES.includes(kept as Language)) return kept as Language;
  return navigator.language.startsWith('en') ? 'en' : 'pt-BR';
};

export const setUpTexts = async (language: Language = preferred()): Promise<void> => {
  await i18n
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'pt-BR',
      ns: ['common'],
      defaultNS: 'common',
      partialBundledLanguages: true,
      resources: { 'pt-BR': { common } },
      interpolation: { escapeValue: false },
      showSupportNotice: false,
    });
  document.documentElement.lang = language;
};

export const choose = async (language: Language): Promise<void> => {
  localStorage.setItem(KEPT, language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
};

export { i18n };
