import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '../api/endpoints';
import { useNotices } from '../api/queries';
import type { Notice } from '../api/types';
import { useCommand } from '../api/useCommand';
import { useDates, useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import css from './Messages.module.css';

/** « Messages »: everything one was told, newest first. */
export const Messages = () => {
  const t = useT();
  const client = useQueryClient();
  const notices = useNotices(true);
  const marking = useCommand<unknown>();
  const list = notices.data ?? [];
  const unread = list.filter((n) => !n.read).map((n) => n.id);
  const mark = async (): Promise<void> => {
    if (await marking.run(paths.notificationsRead, { body: { ids: unread } }))
      await client.invalidateQueries({ queryKey: ['notices'] });
  };
  return (
    <Page
      title={t.nav.messages}
      narrow
      aside={
        unread.length > 0 && (
          <Button variant="default" loading={marking.busy} onClick={() => void mark()}>
            {t.intern.markRead}
          </Button>
        )
      }
    >
      <ProblemAlert problem={notices.error ?? marking.problem} onRetry={() => void notices.refetch()} />
      {notices.isPending ? (
        <Loading />
      ) : list.length ? (
        <Panel flush label={t.nav.messages}>
          <ul className={css.list}>
            {list.map((n) => (
              <Message key={n.id} notice={n} />
            ))}
          </ul>
        </Panel>
      ) : (
        !notices.error && <Empty title={t.intern.messagesEmpty} help={t.intern.messagesEmptyHelp} />
      )}
    </Page>
  );
};

const Message = ({ notice }: { notice: Notice }) => {
  const t = useT();
  const { moreOrLess } = useDates();
  const own = notice.link?.startsWith('/') ? notice.link : null;
  return (
    <li className={css.item} data-unread={!notice.read}>
      <div className={css.head}>
        <Text fw={notice.read ? 500 : 700}>
          {!notice.read && <span className={css.dot} role="img" aria-label={t.nav.unread(1)} />}
          {notice.title}
        </Text>
        <Text size="sm" c="dimmed">
          <time dateTime={notice.at}>{moreOrLess(notice.at)}</time>
        </Text>
      </div>
      <Text className={css.body}>{notice.body}</Text>
      {own && (
        <Link to={own} className={css.link}>
          {t.intern.open}
        </Link>
      )}
    </li>
  );
};
