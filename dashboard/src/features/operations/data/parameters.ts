import * as z from 'zod/mini';

const property = z.object({
  type: z.string(),
  format: z.optional(z.string()),
  enum: z.optional(z.array(z.string())),
  items: z.optional(z.object({ enum: z.optional(z.array(z.string())) })),
  minLength: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  pattern: z.optional(z.string()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  default: z.optional(z.unknown()),
});

const jsonSchema = z.object({
  properties: z.catch(z.record(z.string(), property), {}),
  required: z.catch(z.array(z.string()), []),
});

interface Base {
  name: string;
  required: boolean;
  fallback: string;
}

/** What a form asks for, for one parameter. */
export type Parameter = Base &
  (
    | { kind: 'id' }
    | { kind: 'text'; shortest: number; longest?: number; pattern?: string }
    | { kind: 'choice'; values: readonly string[] }
    | { kind: 'choices'; values: readonly string[] }
    | { kind: 'whole'; least?: number; most?: number }
  );

const parameter = (name: string, of: z.infer<typeof property>, required: boolean): Parameter => {
  const fallback = of.default === undefined ? '' : String(of.default);
  const base = { name, required, fallback };
  if (of.type === 'array') return { ...base, kind: 'choices', values: of.items?.enum ?? [] };
  if (of.type === 'integer') return { ...base, kind: 'whole', least: of.minimum, most: of.maximum };
  if (of.enum) return { ...base, kind: 'choice', values: of.enum };
  if (of.format === 'uuid') return { ...base, kind: 'id' };
  return {
    ...base,
    kind: 'text',
    shortest: of.minLength ?? 0,
    longest: of.maxLength,
    pattern: of.pattern,
  };
};

/** What a type's JSON Schema asks for, in its order. */
export const parametersOf = (schema: unknown): Parameter[] => {
  const { properties, required } = jsonSchema.parse(schema);
  return Object.entries(properties).map(([name, of]) =>
    parameter(name, of, required.includes(name)),
  );
};
