import { Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useDates, useT } from '../i18n';
import { CampaignPicker, useCampaign } from '../ui/campaign';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { CallLists } from './CallLists';
import { Imports } from './Imports';
import { Schedule } from './Schedule';

const STEPS = ['imports', 'listes', 'amphis'] as const;
type Step = (typeof STEPS)[number];

/** A campaign from files to scheduled amphitheatres. */
export const CampaignPage = () => {
  const t = useT();
  const { plainDay } = useDates();
  const chosen = useCampaign();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = useParams().step as Step | undefined;
  const step: Step = asked && STEPS.includes(asked) ? asked : 'listes';
  const campaign = chosen.campaign;
  return (
    <Page
      title={t.manager.campaignTitle}
      aside={<CampaignPicker {...chosen} />}
      sub={campaign && t.manager.firstDay(plainDay(campaign.firstDay))}
    >
      {chosen.isPending && <Loading />}
      {!chosen.isPending && !campaign && <Empty title={t.open.noCampaign} />}
      {campaign && (
        <Tabs
          value={step}
          keepMounted={false}
          onChange={(to) => navigate({ pathname: `/campagne/${to}`, search: params.toString() })}
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="imports">1. {t.manager.steps.imports}</Tabs.Tab>
            <Tabs.Tab value="listes">2. {t.manager.steps.lists}</Tabs.Tab>
            <Tabs.Tab value="amphis">3. {t.manager.steps.schedule}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="imports">
            <Imports campaign={campaign.id} />
          </Tabs.Panel>
          <Tabs.Panel value="listes">
            <CallLists campaign={campaign.id} />
          </Tabs.Panel>
          <Tabs.Panel value="amphis">
            <Schedule campaign={campaign.id} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Page>
  );
};
