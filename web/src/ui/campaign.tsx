import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useCampaigns } from '../api/queries';
import type { Campaign } from '../api/types';
import { useT } from '../i18n';

const PARAM = 'campagne';

/** The campaign to show when none was asked for: the demonstration's, else the one that starts last. */
export const usual = (campaigns: Campaign[]): Campaign | undefined => {
  const byStart = [...campaigns].sort((a, b) => b.firstDay.localeCompare(a.firstDay));
  return byStart.find((c) => c.demo) ?? byStart.find((c) => !c.id.startsWith('choose-')) ?? byStart[0];
};

/** The campaign shown, kept in the address. */
export const useCampaign = () => {
  const campaigns = useCampaigns();
  const [params, setParams] = useSearchParams();
  const all = campaigns.data ?? [];
  const asked = params.get(PARAM);
  const campaign = all.find((c) => c.id === asked) ?? usual(all);
  const choose = (id: string): void =>
    setParams(
      (p) => {
        p.set(PARAM, id);
        return p;
      },
      { replace: true },
    );
  return { campaign, all, choose, isPending: campaigns.isPending };
};

/** Picks a campaign; nothing to pick when there is only one. */
export const CampaignPicker = ({
  all,
  campaign,
  choose,
}: Omit<ReturnType<typeof useCampaign>, 'isPending'>) => {
  const t = useT();
  if (!campaign) return null;
  if (all.length === 1) return <span>{campaign.label}</span>;
  return (
    <NativeSelect
      aria-label={t.campaign}
      value={campaign.id}
      onChange={(e) => choose(e.currentTarget.value)}
      data={all.map((c) => ({ value: c.id, label: c.label }))}
    />
  );
};
