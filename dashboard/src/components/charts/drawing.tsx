import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { short } from '@/format';
import type { ChartProps } from './chart';
import { seriesColor } from './theme';

const AXIS = { stroke: 'var(--subtle)', fontSize: 12, tickLine: false, axisLine: false } as const;

/** The drawing itself; a module of its own, as the library is large. */
const Drawing = ({ kind, rows, x, series }: ChartProps) => (
  <div className="h-72">
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...rows]} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--border)" />
        <XAxis dataKey={x.key} tickFormatter={x.format} minTickGap={24} {...AXIS} />
        <YAxis yAxisId="left" width={56} tickFormatter={short} {...AXIS} />
        {series.some((one) => one.right) && (
          <YAxis yAxisId="right" orientation="right" width={56} tickFormatter={short} {...AXIS} />
        )}
        <Tooltip
          labelFormatter={(value) => x.format(String(value))}
          formatter={(value, name) => {
            const one = series.find((each) => each.label === name);
            return one ? one.format(value as number | null) : String(value);
          }}
          contentStyle={{
            background: 'var(--surface)',
            border: '1px solid var(--border)',
            borderRadius: 8,
            color: 'var(--foreground)',
          }}
        />
        {series.length > 1 && <Legend />}
        {series.map((one, index) => {
          const shared = {
            key: one.key,
            dataKey: one.key,
            name: one.label,
            yAxisId: one.right ? 'right' : 'left',
            isAnimationActive: false,
          };
          const { key, ...rest } = shared;
          return kind === 'bar' ? (
            <Bar key={key} {...rest} fill={seriesColor(index)} radius={[4, 4, 0, 0]} />
          ) : (
            <Line
              key={key}
              {...rest}
              type="monotone"
              stroke={seriesColor(index)}
              strokeWidth={2}
              dot={false}
              connectNulls={false}
            />
          );
        })}
      </ComposedChart>
    </ResponsiveContainer>
  </div>
);

export default Drawing;
