import { Text } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import { type Amphi, isOver } from '../api/amphi';
import { useAmphi, useReasons } from '../api/queries';
import { useT } from '../i18n';
import { useAccess } from '../ui/access';
import { Explained } from '../ui/Explained';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { PastPanel } from '../ui/PastPanel';
import { ProblemAlert } from '../ui/Problems';
import { AmphiSub } from './AmphiSub';
import { EquityTable } from './EquityTable';
import { OrderFiles } from './OrderFiles';
import { ResultTable } from './ResultTable';
import { Vacancies } from './Vacancies';

/** What an amphitheatre gave: the order and its files, equity, vacancies, each result with its reasons. */
export const ResultsPage = () => {
  const t = useT();
  const { manager } = useAccess();
  const id = useParams().id ?? '';
  const [params] = useSearchParams();
  const position = Number(params.get('rang')) || undefined;
  const amphi = useAmphi(id);
  return (
    <Page
      title={position ? t.result.of(position) : t.result.title}
      sub={
        <AmphiSub
          id={id}
          to={position ? `/salle/${id}/resultats` : `/salle/${id}`}
          back={position ? t.result.all : t.forecast.back}
        />
      }
    >
      <ProblemAlert problem={amphi.data ? null : amphi.error} onRetry={() => void amphi.refetch()} />
      {amphi.isPending && <Loading lines={8} />}
      {amphi.data && manager && position && <One amphi={amphi.data} position={position} />}
      {amphi.data && !position && <All amphi={amphi.data} />}
    </Page>
  );
};

const All = ({ amphi }: { amphi: Amphi }) => {
  const { manager } = useAccess();
  const over = isOver(amphi);
  return (
    <>
      {manager && over && <OrderFiles amphi={amphi} />}
      {over && <EquityTable amphi={amphi} />}
      {over && <Vacancies amphi={amphi} />}
      {manager && <ResultTable amphi={amphi} />}
    </>
  );
};

const One = ({ amphi, position }: { amphi: Amphi; position: number }) => {
  const t = useT();
  const reasons = useReasons(amphi.id, position);
  return (
    <>
      <ProblemAlert problem={reasons.error} onRetry={() => void reasons.refetch()} />
      {reasons.isPending && <Loading lines={6} />}
      {reasons.data && (
        <>
          <Panel title={t.result.why}>
            <Text size="sm" c="dimmed" mb="xs">
              {t.result.asWritten}
            </Text>
            <Explained reason={reasons.data.explanation} />
          </Panel>
          <PastPanel amphi={amphi.id} basedOn={reasons.data.basedOn} />
        </>
      )}
    </>
  );
};
