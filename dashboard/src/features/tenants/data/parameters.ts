import type { CommandTypeDescription } from '@alquimista/painel-client';

/** As much of JSON Schema as the commands' parameters use. */
export interface Parameter {
  title?: string;
  description?: string;
  type?: 'array' | 'integer' | 'string';
  items?: { enum?: string[] };
  minimum?: number;
  maximum?: number;
  default?: number | string;
}

/** The types that can be meant for many: an integration is one tenant's alone, and a queue no tenant's. */
const FOR_MANY: readonly string[] = ['HEALTH_CHECK', 'RESTART_AGENT'];

export const forMany = (types: CommandTypeDescription[]): CommandTypeDescription[] =>
  types.filter(({ command_type }) => FOR_MANY.includes(command_type));

export const parametersOf = (type: CommandTypeDescription | undefined): [string, Parameter][] =>
  Object.entries((type?.parameters.properties ?? {}) as Record<string, Parameter>);

export const isNeeded = (type: CommandTypeDescription, name: string): boolean =>
  ((type.parameters.required ?? []) as string[]).includes(name);

/** What was filled in of a type's parameters, as an order takes it. */
export const filledIn = (type: CommandTypeDescription, values: Record<string, unknown>) =>
  Object.fromEntries(
    parametersOf(type)
      .map(([name, { type: kind }]) => {
        const value = values[name];
        return [name, kind === 'integer' && value ? Number(value) : value] as const;
      })
      .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
  );
