import { useParams } from 'react-router';
import { useAmphi, useRules } from '../api/queries';
import { useT } from '../i18n';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/Problems';
import { AmphiSub } from './AmphiSub';
import { RulesEditor } from './RulesEditor';

/** The rules over sectors of one amphitheatre. */
export const RulesPage = () => {
  const t = useT();
  const id = useParams().id ?? '';
  const amphi = useAmphi(id);
  const rules = useRules(id);
  return (
    <Page title={t.rules.title} sub={<AmphiSub id={id} to={`/salle/${id}`} back={t.rules.back} />} narrow>
      <ProblemAlert problem={rules.error ?? amphi.error} onRetry={() => void rules.refetch()} />
      {(rules.isPending || amphi.isPending) && <Loading lines={6} />}
      {rules.data && amphi.data && (
        <RulesEditor key={rules.data.revision} amphi={amphi.data} rules={rules.data} />
      )}
    </Page>
  );
};
