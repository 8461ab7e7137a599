/** The series' colours, in the order in which they are given out. */
export const SERIES = ['#10B981', '#F59E0B', '#8B5CF6', '#EC4899', '#06B6D4', '#F43F5E'] as const;

export const seriesColor = (index: number): string => SERIES[index % SERIES.length] ?? SERIES[0];

const DASHES = ['', '6 4', '2 3', '10 3 2 3', '12 6', '1 5'] as const;

/** Lines can be told apart without their colours. */
export const seriesDash = (index: number): string => DASHES[index % DASHES.length] ?? '';
