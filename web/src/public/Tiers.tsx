const ROWS = [
  { r: 62, n: 7 },
  { r: 98, n: 11 },
  { r: 134, n: 15 },
  { r: 170, n: 19 },
];

/** An amphitheatre seen from above: seats taken from the front, one of them whose turn it is. */
export const Tiers = () => {
  let seat = 0;
  return (
    <svg viewBox="0 0 400 200" aria-hidden="true">
      {ROWS.map(({ r, n }) =>
        Array.from({ length: n }, (_, i) => {
          const angle = Math.PI * (1 - (i + 0.5) / n);
          const at = seat++;
          const state = at < 21 ? 'taken' : at === 21 ? 'now' : 'free';
          return (
            <circle
              key={`${r}-${i}`}
              cx={200 + r * Math.cos(angle)}
              cy={192 - r * Math.sin(angle)}
              r={state === 'now' ? 9.5 : 7}
              fill={state === 'now' ? '#e0a93b' : state === 'taken' ? 'var(--a-accent)' : 'none'}
              stroke={state === 'free' ? 'var(--a-accent-line)' : 'none'}
              strokeWidth={2}
            />
          );
        }),
      )}
      <rect x="182" y="182" width="36" height="12" rx="6" fill="var(--a-accent)" opacity="0.35" />
    </svg>
  );
};
