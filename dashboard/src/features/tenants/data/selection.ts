import type { RowSelectionState } from '@tanstack/react-table';
import { useState } from 'react';
import type { Target } from './changes';
import { filterOf, type TenantSearch } from './search';

interface State {
  filter: string;
  rows: RowSelectionState;
  all: boolean;
}

/** Who was chosen from the list: some, on whatever pages, or all that match the filter. Another filter is another choice. */
export const useSelection = (search: TenantSearch, total: number | null) => {
  const filter = filterOf(search);
  const key = JSON.stringify(filter);
  const [state, setState] = useState<State>({ filter: key, rows: {}, all: false });
  const { rows, all } = state.filter === key ? state : { rows: {}, all: false };
  const ids = Object.keys(rows);
  const target: Target = all ? { filter } : { tenant_ids: ids };
  return {
    rows,
    all,
    count: all ? (total ?? 0) : ids.length,
    target,
    select: (next: RowSelectionState) => setState({ filter: key, rows: next, all: false }),
    selectAll: () => setState({ filter: key, rows: {}, all: true }),
    clear: () => setState({ filter: key, rows: {}, all: false }),
  };
};

export type Selection = ReturnType<typeof useSelection>;
