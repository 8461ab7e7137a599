import * as z from 'zod/mini';

export const PERIODS = ['7d', '30d', '90d'] as const;
export type Period = (typeof PERIODS)[number];

/** A period as it stands in an address; anything else counts as the usual one. */
export const periodSchema = z.catch(z._default(z.enum(PERIODS), '30d'), '30d');
