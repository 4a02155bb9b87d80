import { useEffect, useRef, useState } from 'react';

/** The time now, told again every so often. */
export const useNow = (everyMs = 1000): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};

/** How far the server's clock is ahead of this one; the best of the last readings, so that late answers do not count. */
export const offsetOf = (samples: { serverTime: number; receivedAt: number }[]): number =>
  samples.length ? Math.max(...samples.map((s) => s.serverTime - s.receivedAt)) : 0;

/** The server's time now, from the times it gave in its answers. */
export const useServerNow = (serverTime: string | undefined, receivedAt: number, everyMs = 250): number => {
  const samples = useRef<{ serverTime: number; receivedAt: number }[]>([]);
  const last = samples.current[samples.current.length - 1];
  if (serverTime && last?.receivedAt !== receivedAt) {
    samples.current = [...samples.current, { serverTime: Date.parse(serverTime), receivedAt }].slice(-8);
  }
  return useNow(everyMs) + offsetOf(samples.current);
};
