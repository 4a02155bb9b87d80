import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useAmphi, useRules } from '../api/queries';
import { useT } from '../i18n';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/Problems';
import { RulesEditor } from './RulesEditor';

/** The rules over sectors of one amphitheatre. */
export const RulesPage = () => {
  const t = useT();
  const id = useParams().id ?? '';
  const names = useNames();
  const amphi = useAmphi(id);
  const rules = useRules(id);
  return (
    <Page
      title={t.rules.title}
      sub={
        <>
          {names.pool(id)} ·{' '}
          <Anchor component={Link} to={`/salle/${id}`}>
            {t.rules.back}
          </Anchor>
        </>
      }
      narrow
    >
      <ProblemAlert problem={rules.error ?? amphi.error} onRetry={() => void rules.refetch()} />
      {(rules.isPending || amphi.isPending) && <Loading lines={6} />}
      {rules.data && amphi.data && (
        <RulesEditor key={rules.data.revision} amphi={amphi.data} rules={rules.data} />
      )}
    </Page>
  );
};
