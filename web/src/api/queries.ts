import { useQuery } from '@tanstack/react-query';
import { read } from './endpoints';
import { atLeast } from './versions';

const HOUR = 3_600_000;

export const useSession = () =>
  useQuery({ queryKey: ['session'], queryFn: ({ signal }) => read.session(signal), staleTime: 60_000 });

export const useMe = (enabled = true) =>
  useQuery({ queryKey: ['me'], queryFn: ({ signal }) => read.me(signal), enabled, staleTime: 30_000 });

export const useCampaigns = () =>
  useQuery({ queryKey: ['campaigns'], queryFn: ({ signal }) => read.campaigns(signal), staleTime: 30_000 });

export const useSpecialties = () =>
  useQuery({ queryKey: ['specialties'], queryFn: ({ signal }) => read.specialties(signal), staleTime: HOUR });

export const useSubdivisions = () =>
  useQuery({
    queryKey: ['subdivisions'],
    queryFn: ({ signal }) => read.subdivisions(signal),
    staleTime: HOUR,
  });

export const usePosts = (campaign: string | undefined, filter: Record<string, string | undefined>) =>
  useQuery({
    queryKey: ['posts', campaign, filter],
    queryFn: ({ signal }) => read.posts(campaign!, filter, signal),
    enabled: Boolean(campaign),
    placeholderData: (before) => before,
  });

export const useAmphis = (filter: { campaign?: string; state?: string }, every: number | false = false) =>
  useQuery({
    queryKey: ['amphis', filter],
    queryFn: ({ signal }) => read.amphis(filter, signal),
    refetchInterval: every,
    placeholderData: (before) => before,
  });

export const useAmphi = (id: string | undefined) =>
  useQuery({
    queryKey: ['amphi', id],
    queryFn: ({ signal }) => read.amphi(id!, atLeast(id!), signal),
    enabled: Boolean(id),
    refetchInterval: 20_000,
  });

export const useRules = (id: string | undefined) =>
  useQuery({
    queryKey: ['rules', id],
    queryFn: ({ signal }) => read.rules(id!, atLeast(id!), signal),
    enabled: Boolean(id),
    refetchInterval: 60_000,
    retry: 1,
  });

export const useSessions = (id: string | undefined) =>
  useQuery({
    queryKey: ['sessions', id],
    queryFn: ({ signal }) => read.sessions(id!, atLeast(id!), signal),
    enabled: Boolean(id),
    refetchInterval: 20_000,
    retry: 1,
  });

export const useMyAmphi = (id: string | undefined) =>
  useQuery({
    queryKey: ['my-amphi', id],
    queryFn: ({ signal }) => read.myAmphi(id!, atLeast(id!), signal),
    enabled: Boolean(id),
    refetchInterval: 20_000,
    retry: 1,
  });

export const useInterns = (campaign: string | undefined, pool?: string, enabled = true) =>
  useQuery({
    queryKey: ['interns', campaign, pool ?? null],
    queryFn: ({ signal }) => read.interns(campaign!, pool, signal),
    enabled: Boolean(campaign) && enabled,
    staleTime: 60_000,
    retry: 1,
  });

export const usePools = (campaign: string | undefined) =>
  useQuery({
    queryKey: ['pools', campaign],
    queryFn: ({ signal }) => read.pools(campaign!, signal),
    enabled: Boolean(campaign),
    refetchInterval: 10_000,
  });

export const useNotices = (enabled: boolean) =>
  useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) => read.notices(signal),
    enabled,
    refetchInterval: 30_000,
    retry: 1,
  });

export const useForecast = (id: string) =>
  useQuery({
    queryKey: ['forecast', id],
    queryFn: ({ signal }) => read.forecast(id, signal),
    refetchInterval: 10_000,
    placeholderData: (before) => before,
  });

export const useEquity = (id: string) =>
  useQuery({ queryKey: ['equity', id], queryFn: ({ signal }) => read.equity(id, signal), retry: 1 });

export const useReasons = (id: string | undefined, position: number | undefined) =>
  useQuery({
    queryKey: ['reasons', id, position],
    queryFn: ({ signal }) => read.reasons(id!, position!, signal),
    enabled: Boolean(id && position),
    retry: 1,
  });

/** A version never changes once it is there. */
export const usePast = (id: string, version: number) =>
  useQuery({
    queryKey: ['past', id, version],
    queryFn: ({ signal }) => read.past(id, version, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
    retry: 1,
  });
