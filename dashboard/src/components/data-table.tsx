import {
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type ColumnDefTemplate,
  type RowData,
  type RowSelectionState,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from './cn';

declare module '@tanstack/react-table' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the parameters must be named as in the library
  interface ColumnMeta<TData extends RowData, TValue> {
    /** The name that the API sorts by; without one the column cannot be sorted. */
    sortBy?: string;
    numeric?: boolean;
  }
}

export interface Sorting {
  by: string;
  order: 'asc' | 'desc';
}

interface Props<T> {
  label: string;
  rows: T[];
  columns: ColumnDef<T>[];
  rowId: (row: T) => string;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  selection?: RowSelectionState;
  onSelect?: (selection: RowSelectionState) => void;
}

/** Not a component of its own, or each new list of columns would throw away what a cell has open. */
const drawn = <P extends object>(part: ColumnDefTemplate<P> | undefined, of: P): ReactNode =>
  typeof part === 'function' ? (part(of) as ReactNode) : part;

/** Rows as the server sent them: it filters, sorts and pages, the table only shows. */
export const DataTable = <T,>(props: Props<T>) => {
  const { label, rows, columns, rowId, sorting, onSort, selection, onSelect } = props;
  const { t } = useTranslation();
  // eslint-disable-next-line react-hooks/incompatible-library -- the table keeps its own state, nothing is memoised on it
  const table = useReactTable({
    data: rows,
    columns,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    enableRowSelection: Boolean(onSelect),
    state: { rowSelection: selection ?? {} },
    onRowSelectionChange: (next) =>
      onSelect?.(typeof next === 'function' ? next(selection ?? {}) : next),
  });

  const turn = (by: string): Sorting => ({
    by,
    order: sorting?.by === by && sorting.order === 'asc' ? 'desc' : 'asc',
  });

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <div className="relative overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
      <table className="w-full text-left text-sm">
        <thead className="border-b text-subtle">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const { sortBy, numeric } = header.column.columnDef.meta ?? {};
                const sorted =
                  sortBy !== undefined && sorting?.by === sortBy ? sorting.order : undefined;
                const Arrow =
                  sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ArrowUpDown;
                const content = drawn(header.column.columnDef.header, header.getContext());
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={cn(
                      'px-2 py-2 font-medium whitespace-nowrap',
                      numeric && 'text-right',
                    )}
                    aria-sort={
                      sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined
                    }
                  >
                    {sortBy && onSort ? (
                      <button
                        type="button"
                        className="inline-flex cursor-pointer items-center gap-1 hover:text-foreground"
                        onClick={() => onSort(turn(sortBy))}
                      >
                        {content}
                        <Arrow aria-hidden className="size-3.5" />
                        {sorted && (
                          <span className="sr-only">
                            {t(sorted === 'asc' ? 'sort.ascending' : 'sort.descending')}
                          </span>
                        )}
                      </button>
                    ) : (
                      content
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className="border-b last:border-0 hover:bg-muted/60">
              {row.getVisibleCells().map((cell) => (
                <td
                  key={cell.id}
                  className={cn(
                    'px-2 py-2.5 align-middle',
                    cell.column.columnDef.meta?.numeric && 'text-right tabular-nums',
                  )}
                >
                  {drawn(cell.column.columnDef.cell, cell.getContext())}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
