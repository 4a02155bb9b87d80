import { Button, Group, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useDates, useT } from '../i18n';
import { useAccess } from '../ui/access';
import { CampaignPicker, useCampaign } from '../ui/campaign';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { CallLists } from './CallLists';
import { Imports } from './Imports';
import { NewCampaign } from './NewCampaign';
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
  const { admin } = useAccess();
  const [opening, setOpening] = useState(false);
  const opened = (id: string | null): void => {
    setOpening(false);
    if (id) navigate({ pathname: '/campagne/imports', search: `campagne=${encodeURIComponent(id)}` });
  };
  return (
    <Page
      title={t.manager.campaignTitle}
      aside={
        <Group gap="sm">
          <CampaignPicker {...chosen} />
          {admin && !opening && (
            <Button variant="default" onClick={() => setOpening(true)}>
              {t.manager.newCampaign.title}
            </Button>
          )}
        </Group>
      }
      sub={campaign && t.manager.firstDay(plainDay(campaign.firstDay))}
    >
      {chosen.isPending && <Loading />}
      {opening && <NewCampaign onDone={opened} />}
      {!chosen.isPending && !campaign && !opening && <Empty title={t.open.noCampaign} />}
      {campaign && !opening && (
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
