import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../state';
import { Button } from '../ui/button';

const Drawing = lazy(() => import('./drawing'));

export interface Series {
  key: string;
  label: string;
  format: (value: number | null) => string;
  /** On a scale of its own at the right. */
  right?: boolean;
}

export interface ChartProps {
  /** `rows`: bars that lie, for things whose names need room. */
  kind: 'line' | 'bar' | 'rows';
  label: string;
  rows: readonly object[];
  /** The column that names each row, and how to write it. */
  x: { key: string; label: string; format: (value: string) => string };
  series: readonly Series[];
}

/** A drawing, or the same figures as a table for whoever reads better so. The drawing's code comes when it is needed. */
export const Chart = (props: ChartProps) => {
  const { label, rows, x, series } = props;
  const [asTable, setAsTable] = useState(false);
  const { t } = useTranslation();
  return (
    <figure aria-label={label}>
      {asTable ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <div className="max-h-72 overflow-auto" role="region" aria-label={label} tabIndex={0}>
          <table className="w-full text-left text-sm">
            <thead className="text-subtle">
              <tr>
                <th scope="col" className="py-1 pr-2 font-medium">
                  {x.label}
                </th>
                {series.map((one) => (
                  <th key={one.key} scope="col" className="py-1 pl-2 text-right font-medium">
                    {one.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(rows as Record<string, unknown>[]).map((row) => (
                <tr key={String(row[x.key])} className="border-t">
                  <th scope="row" className="py-1 pr-2 font-normal">
                    {x.format(String(row[x.key]))}
                  </th>
                  {series.map((one) => (
                    <td key={one.key} className="py-1 pl-2 text-right tabular-nums">
                      {one.format(row[one.key] as number | null)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Suspense fallback={<Loading className="h-72" />}>
          <Drawing {...props} />
        </Suspense>
      )}
      <figcaption className="mt-2 text-right">
        <Button variant="ghost" size="small" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'chart.asChart' : 'chart.asTable')}
        </Button>
      </figcaption>
    </figure>
  );
};
