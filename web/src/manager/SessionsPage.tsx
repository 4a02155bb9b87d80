import { useParams } from 'react-router';
import { useSessions } from '../api/queries';
import { useT } from '../i18n';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/Problems';
import { AmphiSub } from './AmphiSub';
import { SessionsEditor } from './SessionsEditor';

/** The sessions of one amphitheatre. */
export const SessionsPage = () => {
  const t = useT();
  const id = useParams().id ?? '';
  const sessions = useSessions(id);
  return (
    <Page
      title={t.sessions.title}
      sub={<AmphiSub id={id} to={`/salle/${id}`} back={t.sessions.back} />}
      narrow
    >
      <ProblemAlert problem={sessions.error} onRetry={() => void sessions.refetch()} />
      {sessions.isPending && <Loading lines={6} />}
      {sessions.data && (
        <SessionsEditor
          key={`${sessions.data.revision}.${sessions.data.sessions.filter((s) => s.begun).length}`}
          id={id}
          held={sessions.data}
        />
      )}
    </Page>
  );
};
