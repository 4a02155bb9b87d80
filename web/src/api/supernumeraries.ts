/** Placements beyond the order that are asked for, as the gateway's API tells them. */

import { useQuery } from '@tanstack/react-query';
import type { AmphiState } from './amphi';
import { get, query } from './client';
import { atLeast } from './versions';

export const PARTIES = ['HEAD_OF_SERVICE', 'HOST', 'COORDINATOR', 'HEALTH_SERVICE'] as const;
export type Party = (typeof PARTIES)[number];

export interface SupernumeraryRequest {
  amphitheatre: string;
  state: AmphiState;
  intern: string;
  position: number;
  name: string | null;
  post: string;
  establishment: string;
  unit: string;
  validating: boolean;
  agreed: Party[];
  /** Still needed, were it decided now. */
  missing: Party[];
  /** As which party I may answer. */
  mine: Party[];
  version: number;
}

/** What I asked for, may answer or decide; at least as new as what was seen of one amphitheatre. */
export const useSupernumeraries = (amphitheatre?: string) =>
  useQuery({
    queryKey: ['supernumeraries', amphitheatre ?? null],
    queryFn: ({ signal }) => {
      const seen = amphitheatre ? atLeast(amphitheatre) : undefined;
      const after = seen === undefined ? {} : { amphitheatre, atLeast: seen };
      return get<SupernumeraryRequest[]>(`/api/choice/supernumerary-requests${query(after)}`, signal);
    },
    refetchInterval: 10_000,
  });
