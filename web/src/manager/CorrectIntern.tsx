import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../api/endpoints';
import { Problem } from '../api/problem';
import { useCommand } from '../api/useCommand';
import { useT } from '../i18n';
import { ProblemAlert } from '../ui/Problems';
import css from './Manager.module.css';
import { fullName } from './people';

interface Props {
  campaign: string;
  internId: string;
  intern: { familyName?: string | null; givenName?: string | null; seniority: number; rank: string };
  onDone: () => void;
}

/** Corrects seniority or rank, with a reason. */
export const CorrectIntern = ({ campaign, internId, intern, onDone }: Props) => {
  const t = useT();
  const m = t.manager;
  const client = useQueryClient();
  const [seniority, setSeniority] = useState<number | string>(intern.seniority);
  const [rank, setRank] = useState(intern.rank);
  const [reason, setReason] = useState('');
  const correcting = useCommand<unknown>();
  const changed = Number(seniority) !== intern.seniority || rank.trim() !== intern.rank;
  const problem = correcting.problem;
  const at = (field: string): string | undefined =>
    problem instanceof Problem ? problem.at(field) : undefined;
  const apply = async (): Promise<void> => {
    const body = {
      ...(Number(seniority) !== intern.seniority && { seniority: Number(seniority) }),
      ...(rank.trim() !== intern.rank && { rank: rank.trim() }),
      reason: reason.trim(),
    };
    if (!(await correcting.run(paths.correction(campaign, internId), { body }))) return;
    for (const key of ['interns', 'call-list', 'pools']) await client.invalidateQueries({ queryKey: [key] });
    onDone();
  };
  return (
    <div className={css.form} role="group" aria-label={m.correctTitle(fullName(intern) || internId)}>
      <Text fw={600}>{m.correctTitle(fullName(intern) || internId)}</Text>
      <Group grow align="start">
        <NumberInput
          label={m.seniority}
          min={0}
          max={20}
          value={seniority}
          onChange={setSeniority}
          error={at('seniority')}
        />
        <TextInput
          label={m.rankColumn}
          value={rank}
          onChange={(e) => setRank(e.currentTarget.value)}
          error={at('rank')}
        />
      </Group>
      <TextInput
        label={t.act.reason}
        description={t.act.reasonHelp}
        required
        value={reason}
        onChange={(e) => setReason(e.currentTarget.value)}
        error={at('reason')}
      />
      <Text size="sm">{m.correctPlan}</Text>
      <ProblemAlert problem={problem} />
      <Group>
        <Button loading={correcting.busy} disabled={!changed || !reason.trim()} onClick={() => void apply()}>
          {t.act.apply}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.act.cancel}
        </Button>
      </Group>
    </div>
  );
};
