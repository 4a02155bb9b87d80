/** Who may choose for whom, as the gateway's API tells it. */

import { useQuery } from '@tanstack/react-query';
import type { AmphiState, CallStatus } from './amphi';
import { get, query } from './client';
import { atLeast } from './versions';

export interface GivenProxy {
  amphitheatre: string;
  /** Name; null when it is not known any more. */
  holder: string | null;
  accepted: boolean;
  version: number;
}

export interface HeldProxy {
  amphitheatre: string;
  state: AmphiState;
  /** Pseudonym of who gives it. */
  intern: string;
  position: number;
  name: string | null;
  accepted: boolean;
  status: CallStatus;
  before: number;
  deadline: string | null;
  post: string | null;
  /** Free posts that rules keep them from, at their turn. */
  blocked: string[];
  version: number;
  serverTime: string;
}

export interface MyProxies {
  given: GivenProxy[];
  held: HeldProxy[];
}

/** What I gave, hold or am asked to take; at least as new as what was seen of one amphitheatre. */
export const useProxies = (amphitheatre?: string) =>
  useQuery({
    queryKey: ['proxies', amphitheatre ?? null],
    queryFn: ({ signal }) => {
      const seen = amphitheatre ? atLeast(amphitheatre) : undefined;
      const after = seen === undefined ? {} : { amphitheatre, atLeast: seen };
      return get<MyProxies>(`/api/choice/proxies${query(after)}`, signal);
    },
    refetchInterval: 10_000,
  });
