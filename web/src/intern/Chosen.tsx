import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../api/endpoints';
import { downloadReceipt, keptReceipt } from '../api/receipts';
import { useDates, useT } from '../i18n';
import { ContactCard } from '../shell/Contact';
import { Panel } from '../ui/Panel';
import { postName } from '../ui/text';
import css from './Live.module.css';
import type { LiveParts } from './parts';

/** After the choice: the post, the receipt, who to call, the hospital's page. */
export const Chosen = ({ amphi, mine, posts }: LiveParts) => {
  const t = useT();
  const { moment } = useDates();
  const choice = mine.choice;
  if (!choice) return null;
  const post = choice.post ? posts.get(choice.post) : undefined;
  const kept = keptReceipt(`choice.${amphi.id}`);
  return (
    <>
      <Panel tone="accent" label={t.intern.chosen}>
        <div className={css.chosen} aria-live="polite">
          <Text size="sm" c="dimmed">
            {t.intern.chosen}
          </Text>
          <span className={css.big}>{post ? postName(post) : (choice.post ?? t.intern.noneChosen)}</span>
          <Group gap={6} wrap="nowrap" align="flex-start">
            <IconCircleCheck size={20} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
            <Text>
              {choice.post
                ? `${t.intern.choiceTaken} ${t.intern.chosenAt(moment(choice.at), t.how[choice.how ?? 'SELF'])}`
                : t.intern.noneHelp}
            </Text>
          </Group>
          {choice.post && (
            <Group mt="xs">
              {kept ? (
                <Button
                  leftSection={<IconDownload size={17} aria-hidden />}
                  onClick={() => downloadReceipt(`recepisse-choix-${amphi.id}`, kept)}
                >
                  {t.intern.receiptDownload}
                </Button>
              ) : (
                <Button
                  component="a"
                  href={paths.amphi(amphi.id, `receipts/${mine.position}.zip`)}
                  download
                  leftSection={<IconDownload size={17} aria-hidden />}
                >
                  {t.intern.receiptDownload}
                </Button>
              )}
              <Text size="sm" c="dimmed">
                {t.intern.keepReceipt}
              </Text>
            </Group>
          )}
        </div>
      </Panel>
      <Panel title={t.intern.next}>
        <Stack gap={4} align="flex-start">
          <Anchor component={Link} to="/affectation">
            {t.result.link}
          </Anchor>
          {choice.post && (
            <Anchor component={Link} to="/mon-hopital">
              {t.intern.nextHospital}
            </Anchor>
          )}
        </Stack>
        <Text fw={600} mt="sm" mb={4}>
          {t.intern.whoToCall}
        </Text>
        <ContactCard />
      </Panel>
    </>
  );
};
