import { useCallback, useRef, useState } from 'react';
import { command, newKey, type Send } from './client';
import { Problem, Unreachable } from './problem';

export interface CommandState<T> {
  run: (path: string, options?: Omit<Send, 'key'>) => Promise<T | null>;
  busy: boolean;
  /** What the service answered instead, or that no answer came. */
  problem: Problem | Unreachable | null;
  clear: () => void;
}

/** Runs a command; the same intention tried again after an unknown outcome keeps its id. */
export const useCommand = <T>(): CommandState<T> => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | Unreachable | null>(null);
  const pending = useRef<{ intent: string; key: string } | null>(null);
  const running = useRef(false);

  const run = useCallback(async (path: string, options: Omit<Send, 'key'> = {}): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    const file = options.file;
    const intent = JSON.stringify([path, options.body, file?.name, file?.size, file?.lastModified]);
    if (pending.current?.intent !== intent) pending.current = { intent, key: newKey() };
    setBusy(true);
    setProblem(null);
    try {
      const answer = await command<T>(path, { ...options, key: pending.current.key });
      pending.current = null;
      return answer ?? ({} as T);
    } catch (cause) {
      // A refusal is decided anew next time; only an unknown outcome keeps the id.
      if (!(cause instanceof Unreachable)) pending.current = null;
      if (!(cause instanceof Problem || cause instanceof Unreachable)) throw cause;
      setProblem(cause);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  return { run, busy, problem, clear: useCallback(() => setProblem(null), []) };
};
