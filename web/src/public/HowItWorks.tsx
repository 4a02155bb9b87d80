import { Anchor, Code, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../i18n';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import css from './HowItWorks.module.css';

/** The whole of it in ten lines. */
export const HowItWorks = () => {
  const t = useT();
  return (
    <Page title={t.open.howTitle} narrow>
      <ol className={css.lines}>
        {t.open.howLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Panel>
        <Anchor component={Link} to="/verifier">
          {t.nav.verify}
        </Anchor>
        <Text mt="sm">{t.open.howCommand}</Text>
        <Code block mt={6}>
          ./amphi verify amphi.zip
        </Code>
      </Panel>
    </Page>
  );
};
