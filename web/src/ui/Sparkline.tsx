/** Small bars, newest at the right. */
export const Sparkline = ({ values, label }: { values: number[]; label: string }) => {
  const top = Math.max(1, ...values);
  const width = 6;
  return (
    <svg width={values.length * width} height={22} role="img" aria-label={label}>
      <title>{label}</title>
      {values.map((v, i) => {
        const h = v === 0 ? 1.5 : 3 + (v / top) * 19;
        return (
          <rect
            key={i}
            x={i * width}
            y={22 - h}
            width={width - 2}
            height={h}
            rx={1}
            fill={v === 0 ? 'var(--a-line)' : 'var(--a-accent)'}
          />
        );
      })}
    </svg>
  );
};
