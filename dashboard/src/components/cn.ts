import { clsx, type ClassValue } from 'clsx';
import { twMerge } from 'tailwind-merge';

/** Class names, of which later ones win over earlier ones. */
export const cn = (...classes: ClassValue[]): string => twMerge(clsx(classes));
