import type { CommandOrder, CommandTypeDescription } from '@alquimista/painel-client';
import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { Parameter } from './parameters';

const LONGEST_REASON = 500;

/** An order as a form holds it: what is not said is empty. */
export interface OrderValues {
  tenant_id: string;
  reason: string;
  parameters: Record<string, string | string[]>;
}

export const emptyOrder = (parameters: readonly Parameter[], tenant = ''): OrderValues => ({
  tenant_id: tenant,
  reason: '',
  parameters: Object.fromEntries(
    parameters.map(({ name, kind, fallback }) => [name, kind === 'choices' ? [] : fallback]),
  ),
});

type T = TFunction<['operations', 'common']>;

const flaw = (of: Parameter, value: string, t: T): string | undefined => {
  if (value === '') return of.required ? t('common:form.required') : undefined;
  if (of.kind === 'id' && !z.guid().safeParse(value).success) return t('flaws.id');
  if (of.kind === 'text') {
    const { shortest, longest = Infinity, pattern } = of;
    if (value.length < shortest) return t('common:form.required');
    if (value.length > longest) return t('common:form.tooLong', { max: longest });
    if (pattern && !new RegExp(pattern).test(value)) return t('flaws.pattern');
  }
  if (of.kind === 'whole') {
    const { least = -Infinity, most = Infinity } = of;
    const number = Number(value);
    if (!Number.isInteger(number)) return t('flaws.whole');
    if (number < least || number > most) return t('flaws.range', { least, most });
  }
  return undefined;
};

const valueSchema = (of: Parameter, t: T) =>
  of.kind === 'choices'
    ? z.array(z.string()).check(z.minLength(of.required ? 1 : 0, t('common:form.required')))
    : z.string().check((context) => {
        const message = flaw(of, context.value.trim(), t);
        if (message) context.issues.push({ code: 'custom', message, input: context.value });
      });

/** What a form must hold for an order of a type. */
export const orderSchema = (
  type: CommandTypeDescription,
  parameters: readonly Parameter[],
  t: T,
) => {
  const required = t('common:form.required');
  const tooLong = t('common:form.tooLong', { max: LONGEST_REASON });
  return z.object({
    tenant_id: z.string().check(z.minLength(type.tenant === 'required' ? 1 : 0, required)),
    reason: z.string().check(z.maxLength(LONGEST_REASON, tooLong)),
    parameters: z.object(
      Object.fromEntries(parameters.map((each) => [each.name, valueSchema(each, t)])),
    ),
  });
};

const said = (of: Parameter, value: string | string[] | undefined): unknown => {
  if (Array.isArray(value)) return value.length > 0 ? value : undefined;
  const text = value?.trim();
  if (!text) return undefined;
  return of.kind === 'whole' ? Number(text) : text;
};

/** The order that a filled form stands for. */
export const orderOf = (
  type: CommandTypeDescription,
  parameters: readonly Parameter[],
  values: OrderValues,
): Omit<CommandOrder, 'dry_run'> => ({
  command_type: type.command_type,
  tenant_id: values.tenant_id || null,
  reason: values.reason.trim() || null,
  parameters: Object.fromEntries(
    parameters
      .map((each) => [each.name, said(each, values.parameters[each.name])] as const)
      .filter(([, value]) => value !== undefined),
  ),
});
