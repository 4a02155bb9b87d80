import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api/client';
import { Problem } from '../api/problem';
import type { ImportReport } from '../api/types';
import { useCommand } from '../api/useCommand';
import { useT } from '../i18n';
import { FileDrop } from '../ui/FileDrop';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { FaultTable } from './FaultTable';
import { ImportPlan } from './ImportPlan';

interface Props {
  title: string;
  help: string;
  columns: string;
  path: string;
  /** The service can say beforehand what the file would do. */
  rehearsed?: boolean;
  summary: (report: ImportReport) => string;
}

/** One file: rehearsed first where the service can, then imported whole or refused whole. */
export const ImportPanel = ({ title, help, columns, path, rehearsed, summary }: Props) => {
  const t = useT();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [plan, setPlan] = useState<ImportReport | null>(null);
  const [done, setDone] = useState<ImportReport | null>(null);
  const [checking, setChecking] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const importing = useCommand<ImportReport>();
  const problem = fault ?? importing.problem;
  const faults = problem instanceof Problem ? problem.faults : [];

  const take = async (next: File): Promise<void> => {
    setFile(next);
    setPlan(null);
    setDone(null);
    setFault(null);
    importing.clear();
    if (!rehearsed) return;
    setChecking(true);
    try {
      setPlan(await send<ImportReport>(`${path}?dryRun=true`, { file: next }));
    } catch (cause) {
      setFault(cause);
    } finally {
      setChecking(false);
    }
  };
  const go = async (): Promise<void> => {
    const report = file && (await importing.run(path, { file }));
    if (!report) return;
    setDone(report);
    setFile(null);
    setPlan(null);
    for (const key of ['pools', 'interns', 'posts', 'call-lists'])
      await client.invalidateQueries({ queryKey: [key] });
  };
  return (
    <Panel title={title}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {help}
        </Text>
        <FileDrop
          label={`${t.manager.drop} : ${title.toLowerCase()}`}
          browse={t.manager.browse}
          accept=".csv,.xlsx,text/csv"
          busy={checking}
          onFile={(f) => void take(f)}
        />
        <Text size="xs" c="dimmed">
          {t.manager.columns} : {columns}
        </Text>
        {checking && <Text role="status">{t.manager.reading}</Text>}
        {faults.length ? (
          <FaultTable faults={faults} fileName={file?.name ?? title} />
        ) : (
          <ProblemAlert
            problem={problem}
            onRetry={file ? () => void (plan ? go() : take(file)) : undefined}
          />
        )}
        {file && !problem && !checking && (plan || !rehearsed) && (
          <Stack gap="xs" role="status">
            <Text fw={600}>{t.act.plan}</Text>
            <Text size="sm">{t.manager.planFile(file.name, Math.max(1, Math.round(file.size / 1024)))}</Text>
            {plan ? (
              <ImportPlan report={plan} summary={summary(plan)} />
            ) : (
              <Text size="sm">{t.manager.planWishes(file.name)}</Text>
            )}
            <Group>
              <Button loading={importing.busy} onClick={() => void go()}>
                {t.manager.importIt}
              </Button>
              <Button variant="default" disabled={importing.busy} onClick={() => setFile(null)}>
                {t.act.cancel}
              </Button>
            </Group>
          </Stack>
        )}
        {done && (
          <Stack gap={4} role="status">
            <Group gap={6}>
              <IconCircleCheck size={18} aria-hidden />
              <Text fw={600}>{t.manager.imported}</Text>
            </Group>
            <ImportPlan report={done} summary={summary(done)} />
          </Stack>
        )}
      </Stack>
    </Panel>
  );
};
