import type { CommandTypeDescription } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { $api } from '@/api/client';

export type CommandType = CommandTypeDescription['command_type'];

export const useCommandTypes = () => $api.useQuery('get', '/internal/operations/command-types');

interface Words {
  title: string;
  description: string;
  /** A parameter's title and what it is for, by its name. */
  parameter: (name: string) => { title: string; description?: string };
}

/** A type's words in a language; all of them came along. */
export const wordsOf = (type: CommandTypeDescription, language: string): Words => {
  const texts = type.texts[language];
  return {
    title: texts?.title ?? type.title,
    description: texts?.description ?? type.description,
    parameter: (name) => texts?.parameters[name] ?? { title: name },
  };
};

/** The words of a type that is known by its name alone, as soon as they are there. */
export const useWords = (): ((type: string) => Words) => {
  const { i18n } = useTranslation();
  const types = useCommandTypes();
  return (name) => {
    const type = types.data?.command_types.find((each) => each.command_type === name);
    if (type) return wordsOf(type, i18n.language);
    return { title: name, description: '', parameter: (title) => ({ title }) };
  };
};
