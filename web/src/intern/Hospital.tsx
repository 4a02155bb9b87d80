import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/endpoints';
import { useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { Markdown } from '../ui/Markdown';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';

/** What my hospital tells those who arrive. */
export const Hospital = () => {
  const t = useT();
  const pages = useQuery({ queryKey: ['my-pages'], queryFn: ({ signal }) => read.myPages(signal), retry: 1 });
  return (
    <Page title={t.intern.hospitalTitle} narrow>
      <ProblemAlert problem={pages.error} onRetry={() => void pages.refetch()} />
      {pages.isPending && <Loading lines={6} />}
      {pages.data?.length === 0 && <Empty title={t.intern.hospitalEmpty} help={t.intern.hospitalEmptyHelp} />}
      {pages.data?.map((p) => (
        <Panel key={`${p.finess}-${p.slug}`} title={p.title}>
          {p.establishment && (
            <Text size="sm" c="dimmed" mb="xs">
              {p.establishment}
            </Text>
          )}
          <Markdown text={p.body} />
        </Panel>
      ))}
    </Page>
  );
};
