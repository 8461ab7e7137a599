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
import { seriesColor, seriesDash } from './theme';

const AXIS = { stroke: 'var(--subtle)', fontSize: 12, tickLine: false, axisLine: false } as const;

const scales = ({ x, series }: ChartProps) => (
  <>
    <XAxis dataKey={x.key} tickFormatter={x.format} minTickGap={24} {...AXIS} />
    <YAxis yAxisId="left" width={56} tickFormatter={short} {...AXIS} />
    {series.some((one) => one.right) && (
      <YAxis yAxisId="right" orientation="right" width={56} tickFormatter={short} {...AXIS} />
    )}
  </>
);

const scalesOfRows = ({ x }: ChartProps) => (
  <>
    <XAxis type="number" tickFormatter={short} {...AXIS} />
    <YAxis
      yAxisId="left"
      type="category"
      dataKey={x.key}
      tickFormatter={x.format}
      width={112}
      interval={0}
      {...AXIS}
    />
  </>
);

const shapes = ({ kind, series }: ChartProps) =>
  series.map((one, index) => {
    const shared = {
      dataKey: one.key,
      name: one.label,
      yAxisId: one.right ? 'right' : 'left',
      isAnimationActive: false,
    };
    return kind === 'line' ? (
      <Line
        key={one.key}
        {...shared}
        type="monotone"
        stroke={seriesColor(index)}
        strokeDasharray={seriesDash(index)}
        strokeWidth={2}
        dot={false}
        connectNulls={false}
      />
    ) : (
      <Bar
        key={one.key}
        {...shared}
        fill={seriesColor(index)}
        maxBarSize={56}
        radius={kind === 'rows' ? [0, 4, 4, 0] : [4, 4, 0, 0]}
      />
    );
  });

/** The drawing itself; a module of its own, as the library is large. */
const Drawing = (props: ChartProps) => {
  const { kind, rows, x, series } = props;
  const lying = kind === 'rows';
  return (
    <div className="h-72">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={[...rows]}
          layout={lying ? 'vertical' : 'horizontal'}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={lying} horizontal={!lying} stroke="var(--border)" />
          {lying ? scalesOfRows(props) : scales(props)}
          <Tooltip
            labelFormatter={(value) => x.format(String(value))}
            formatter={(value, name) => {
              const one = series.find((each) => each.label === name);
              return one ? one.format(value as number | null) : String(value);
            }}
            cursor={{ fill: 'var(--muted)', stroke: 'var(--border)' }}
            itemStyle={{ color: 'var(--foreground)' }}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--border)',
              borderRadius: 8,
              color: 'var(--foreground)',
            }}
          />
          {series.length > 1 && (
            <Legend
              itemSorter={null}
              formatter={(name) => <span className="text-sm text-foreground">{name}</span>}
            />
          )}
          {shapes(props)}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
};

export default Drawing;
