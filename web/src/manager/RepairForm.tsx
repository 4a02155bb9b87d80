import { Button, Group, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Amphi } from '../api/amphi';
import { command, newKey } from '../api/client';
import { paths } from '../api/endpoints';
import type { Problem, Unreachable } from '../api/problem';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/Problems';
import css from './Manager.module.css';
import { PostPicker } from './PostPicker';
import { ReasonField } from './ReasonField';
import { RepairPlanView } from './RepairPlanView';
import { needsStatement, type Repair, type RepairPlan } from './repair';

interface Props {
  repair: Repair;
  amphi: Amphi;
  who: (pseudonym: string, position: number) => string;
  onDone: () => void;
}

/** A correction once open: what it would do, then apply it with a reason, or leave it. */
export const RepairForm = ({ repair, amphi, who, onDone }: Props) => {
  const t = useT();
  const m = t.manager.repair;
  const doing = useAmphiCommand(amphi.id);
  const [value, setValue] = useState(repair.start ?? 0);
  const [again, setAgain] = useState(true);
  const [reason, setReason] = useState('');
  const [statement, setStatement] = useState('');
  const [post, setPost] = useState<string | null>(null);
  const correction = repair.correction(value, post);
  const plan = useQuery<RepairPlan, Problem | Unreachable>({
    queryKey: ['repair-plan', amphi.id, correction, amphi.version],
    queryFn: () =>
      command<RepairPlan>(paths.amphi(amphi.id, 'repair-plans'), {
        body: correction,
        key: newKey(),
      }) as Promise<RepairPlan>,
    placeholderData: (before) => before,
    enabled: !repair.asksPost || post !== null,
    retry: false,
  });
  const found = plan.data;
  const stated = needsStatement(repair);
  const ready = found && !plan.isFetching && reason.trim() && (!stated || statement.trim());
  const apply = async (): Promise<void> => {
    if (!found) return;
    const done = await doing.run('repairs', {
      body: {
        correction,
        basedOn: found.version,
        plan: found.plan,
        from: again ? found.replayFrom : 0,
        reason: reason.trim(),
        statement: stated ? statement.trim() : undefined,
      },
    });
    await doing.refresh();
    if (done) onDone();
  };
  return (
    <div className={css.form} role="group" aria-label={repair.label}>
      <Text fw={650}>{repair.label}</Text>
      {repair.start !== undefined && (
        <NumberInput
          label={repair.ask}
          min={repair.least}
          max={repair.most}
          value={value}
          onChange={(v) => setValue(Math.max(repair.least ?? 0, Number(v)))}
        />
      )}
      {repair.asksPost && (
        <PostPicker posts={amphi.posts.filter((p) => p.left > 0)} value={post} onChange={setPost} />
      )}
      <ProblemAlert problem={plan.error ?? null} onRetry={() => void plan.refetch()} />
      {plan.isLoading && <Loading lines={2} />}
      {found && <RepairPlanView plan={found} amphi={amphi} who={who} />}
      {found && found.replayFrom > 0 && repair.key !== 'rerun' && (
        <Radio.Group label={m.how} value={again ? 'again' : 'once'} onChange={(v) => setAgain(v === 'again')}>
          <Stack gap={6} mt={4}>
            <Radio value="again" label={m.again(found.replayFrom, found.again)} />
            <Radio value="once" label={m.once(found.lost.length)} />
          </Stack>
        </Radio.Group>
      )}
      <ReasonField value={reason} onChange={setReason} help={stated ? m.reasonAlone : undefined} />
      {stated && (
        <ReasonField label={m.statement} help={m.statementHelp} value={statement} onChange={setStatement} />
      )}
      <ProblemAlert problem={doing.problem} onRetry={() => void apply()} />
      <Group>
        <Button disabled={!ready} loading={doing.busy} onClick={() => void apply()}>
          {m.apply}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.act.cancel}
        </Button>
      </Group>
    </div>
  );
};
