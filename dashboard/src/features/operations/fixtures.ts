import type { Command, CommandTypes } from '@alquimista/painel-client';

const words = (title: string, parameters: Record<string, string>) => ({
  title,
  description: `${title}.`,
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, text]) => [name, { title: text, description: text }]),
  ),
});

const type = (
  command_type: CommandTypes['command_types'][number]['command_type'],
  tenant: 'required' | 'optional',
  [portuguese, english]: [string, string],
  parameters: Record<string, { texts: [string, string]; required?: boolean; schema: object }>,
): CommandTypes['command_types'][number] => {
  const told = (language: 0 | 1) =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, { texts }]) => [name, texts[language]]),
    );
  return {
    command_type,
    title: portuguese,
    description: `${portuguese}.`,
    tenant,
    paused: false,
    parameters: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(parameters).map(([name, { schema }]) => [name, schema]),
      ),
      required: Object.keys(parameters).filter((name) => parameters[name]?.required),
      additionalProperties: false,
    },
    texts: { 'pt-BR': words(portuguese, told(0)), en: words(english, told(1)) },
  };
};

/** The types as the service tells them, for tests. */
export const TYPES: CommandTypes = {
  command_types: [
    type('HEALTH_CHECK', 'optional', ['Verificação de saúde', 'Health check'], {
      targets: {
        texts: ['Alvos', 'Targets'],
        schema: { type: 'array', items: { type: 'string', enum: ['postgresql', 'redis'] } },
      },
    }),
    type('RESET_TOKEN', 'required', ['Redefinir credencial', 'Reset credential'], {
      integration_id: {
        texts: ['Integração', 'Integration'],
        required: true,
        schema: { type: 'string', format: 'uuid' },
      },
    }),
    type('REPROCESS_QUEUE', 'optional', ['Reprocessar fila', 'Reprocess queue'], {
      queue_name: {
        texts: ['Fila', 'Queue'],
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 80, pattern: '^[A-Za-z0-9_-]{1,80}$' },
      },
      max_messages: {
        texts: ['Máximo de mensagens', 'Maximum messages'],
        schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
      },
    }),
  ],
};

export const COMMAND: Command = {
  command_id: '6f1d0f0e-3c0b-4c0e-9a1c-5b0f4f0c7d21',
  command_type: 'HEALTH_CHECK',
  status: 'RUNNING',
  tenant_id: null,
  tenant_name: null,
  parameters: { targets: ['postgresql', 'redis'] },
  reason: 'Lentidão relatada',
  retry_of: null,
  attempts: 1,
  created_by: { id: '20000000-0000-0000-0000-000000000002', name: 'Suporte Alquimista' },
  created_at: '2026-11-28T16:50:33.123456Z',
  started_at: '2026-11-28T16:50:33.180Z',
  completed_at: null,
  output: null,
  error_message: null,
};

export const DONE: Command = {
  ...COMMAND,
  status: 'SUCCESS',
  completed_at: '2026-11-28T16:50:33.412Z',
  output: {
    status: 'degraded',
    checks: {
      postgresql: { ok: true, latency_ms: 4, error: null },
      redis: { ok: false, latency_ms: null, error: 'did not answer in time' },
    },
  },
  timeline: [
    {
      number: 1,
      cause: 'CREATED',
      status: 'PENDING',
      at: '2026-11-28T16:50:33.123456Z',
      by: COMMAND.created_by,
      attempt: 0,
      detail: null,
    },
  ],
};
