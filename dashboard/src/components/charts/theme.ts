/** The series' colours, in the order in which they are given out. */
export const SERIES = ['#10B981', '#F59E0B', '#8B5CF6', '#EC4899', '#06B6D4', '#F43F5E'] as const;

export const seriesColor = (index: number): string => SERIES[index % SERIES.length] ?? SERIES[0];
