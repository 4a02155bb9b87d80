import { Button, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { read } from '../api/endpoints';
import { useSession } from '../api/queries';
import { useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { Markdown } from '../ui/Markdown';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import css from './Establishment.module.css';
import { PageEditor } from './PageEditor';

/** « Pages d'accueil »: what the establishment tells its interns. */
export const Pages = () => {
  const t = useT();
  const e = t.establishment;
  const navigate = useNavigate();
  const sites = useSession().data?.finess ?? [];
  const asked = useParams().finess;
  const finess = asked && sites.includes(asked) ? asked : sites[0];
  const [editing, setEditing] = useState<string | null>(null);
  const pages = useQuery({
    queryKey: ['pages', finess],
    queryFn: ({ signal }) => read.pages(finess!, signal),
    enabled: Boolean(finess),
    retry: 1,
  });
  if (!finess)
    return (
      <Page title={e.pagesTitle} narrow>
        <Empty title={e.noSite} />
      </Page>
    );
  const site = sites.length > 1 && (
    <NativeSelect
      aria-label={e.site}
      value={finess}
      data={sites}
      onChange={(ev) => navigate(`/pages/${ev.currentTarget.value}`)}
    />
  );
  return (
    <Page title={e.pagesTitle} sub={`${e.pagesHelp} FINESS ${finess}`} aside={site} narrow>
      <ProblemAlert problem={pages.error} onRetry={() => void pages.refetch()} />
      {pages.isPending && <Loading />}
      <div className={css.pages}>
        {pages.data?.map((p) =>
          editing === p.slug ? (
            <PageEditor key={p.slug} finess={finess} page={p} onDone={() => setEditing(null)} />
          ) : (
            <Panel
              key={p.slug}
              title={p.title}
              aside={
                <Button variant="default" size="xs" onClick={() => setEditing(p.slug)}>
                  {e.edit}
                </Button>
              }
            >
              <Text size="sm" c="dimmed">
                {e.kinds[p.kind] ?? p.kind}
                {p.revision && ` · ${e.revision(p.revision)}`}
              </Text>
              <Markdown text={p.body} />
            </Panel>
          ),
        )}
        {pages.data?.length === 0 && editing === null && <Empty title={e.pagesEmpty} />}
        {editing === '' ? (
          <PageEditor finess={finess} onDone={() => setEditing(null)} />
        ) : (
          pages.data && (
            <Button w="fit-content" onClick={() => setEditing('')}>
              {e.newPage}
            </Button>
          )
        )}
      </div>
    </Page>
  );
};
