import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type Amphi, isOver } from '../api/amphi';
import { Problem } from '../api/problem';
import type { Rule, RuleStanding, Rules } from '../api/rules';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { useAccess } from '../ui/access';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import css from './Manager.module.css';
import { ReasonField } from './ReasonField';
import { RuleCard } from './RuleCard';
import { RuleForm } from './RuleForm';
import { freshRule, sent } from './rules';

/** The rules in force, changed as a whole: one event with its reason. */
export const RulesEditor = ({ amphi, rules }: { amphi: Amphi; rules: Rules }) => {
  const t = useT();
  const { manager } = useAccess();
  const setting = useAmphiCommand(amphi.id);
  const [draft, setDraft] = useState<(Rule | RuleStanding)[]>(rules.rules);
  const [editing, setEditing] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const over = isOver(rules);
  const changed = draft !== rules.rules;
  const editable = manager && !over;
  const put = (at: number, rule: Rule): void => {
    setDraft(draft.toSpliced(at, 1, rule));
    setEditing(null);
  };
  /** A rule just begun goes away again, one that was there stays as it was. */
  const cancel = (at: number): void => {
    if (!draft[at]?.title) {
      const rest = draft.toSpliced(at, 1);
      const same = rest.length === rules.rules.length && rest.every((r, i) => r === rules.rules[i]);
      setDraft(same ? rules.rules : rest);
    }
    setEditing(null);
  };
  const save = async (): Promise<void> => {
    const body = { rules: draft.map(sent), ...(rules.reasonNeeded ? { reason: reason.trim() } : {}) };
    const done = await setting.run('rules', { method: 'PUT', body });
    if (done) await setting.refresh();
  };
  const field =
    setting.problem instanceof Problem
      ? String(setting.problem.figures.field ?? setting.problem.errors[0]?.field ?? '')
      : '';
  const faulty = Number(/^rules\[(\d+)\]/.exec(field)?.[1] ?? -1);
  return (
    <Stack>
      <Text size="sm">{t.rules.intro}</Text>
      {over && <Text size="sm">{t.rules.over}</Text>}
      {!rules.sectors.length && <Alert variant="light">{t.rules.noSectors}</Alert>}
      {!draft.length && <Text c="dimmed">{t.rules.empty}</Text>}
      {draft.map((rule, i) =>
        editing === i ? (
          <Panel key={rule.id} title={rule.title || t.rules.add}>
            <RuleForm
              amphi={amphi}
              sectors={rules.sectors}
              rule={rule}
              onKeep={(r) => put(i, r)}
              onCancel={() => cancel(i)}
            />
          </Panel>
        ) : (
          <RuleCard
            key={rule.id}
            rule={rule}
            faulty={i === faulty}
            onEdit={editable ? () => setEditing(i) : undefined}
            onRemove={editable ? () => setDraft(draft.toSpliced(i, 1)) : undefined}
            onUp={
              editable && i > 0 ? () => setDraft(draft.toSpliced(i - 1, 2, rule, draft[i - 1]!)) : undefined
            }
          />
        ),
      )}
      {draft.length > 1 && (
        <Text size="sm" c="dimmed">
          {t.rules.order}
        </Text>
      )}
      {editable && editing === null && rules.sectors.length > 0 && (
        <Button
          variant="default"
          w="fit-content"
          onClick={() => {
            setDraft([...draft, freshRule(draft, rules.sectors, amphi.opensAt)]);
            setEditing(draft.length);
          }}
        >
          {t.rules.add}
        </Button>
      )}
      {editable && changed && editing === null && (
        <div className={css.form} role="group" aria-label={t.rules.title}>
          {rules.reasonNeeded && <ReasonField value={reason} onChange={setReason} />}
          <ul className={css.plan}>
            <li>{t.rules.plan(draft.length)}</li>
            <li>{t.rules.planTold}</li>
          </ul>
          <ProblemAlert problem={setting.problem} />
          <Group>
            <Button
              disabled={rules.reasonNeeded && !reason.trim()}
              loading={setting.busy}
              onClick={() => void save()}
            >
              {rules.reasonNeeded ? t.rules.change : t.rules.freeze}
            </Button>
            <Button variant="default" onClick={() => setDraft(rules.rules)}>
              {t.act.cancel}
            </Button>
          </Group>
        </div>
      )}
    </Stack>
  );
};
