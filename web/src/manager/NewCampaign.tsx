import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../api/endpoints';
import { Problem } from '../api/problem';
import { useCommand } from '../api/useCommand';
import { useT } from '../i18n';
import { ProblemAlert } from '../ui/Problems';
import { typed } from '../ui/typed';
import css from './Manager.module.css';

interface Props {
  onDone: (opened: string | null) => void;
}

/** Opens a campaign; its code follows from its first day until somebody writes another. */
export const NewCampaign = ({ onDone }: Props) => {
  const t = useT();
  const m = t.manager.newCampaign;
  const client = useQueryClient();
  const [label, setLabel] = useState('');
  const [firstDay, setFirstDay] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const opening = useCommand<unknown>();
  const id = code ?? firstDay.slice(0, 7);
  const problem = opening.problem;
  const at = (field: string): string | undefined =>
    problem instanceof Problem ? problem.at(field) : undefined;
  const apply = async (): Promise<void> => {
    const body = { id: id.trim(), label: label.trim(), firstDay, lastDay };
    if (!(await opening.run(paths.campaigns, { body }))) return;
    await client.invalidateQueries({ queryKey: ['campaigns'] });
    onDone(body.id);
  };
  return (
    <div className={css.form} role="group" aria-label={m.title}>
      <Text fw={600}>{m.title}</Text>
      <TextInput
        label={m.label}
        description={m.labelHelp}
        required
        error={at('label')}
        {...typed(label, setLabel)}
      />
      <Group grow align="start">
        <TextInput
          type="date"
          label={m.firstDay}
          required
          error={at('firstDay')}
          {...typed(firstDay, setFirstDay)}
        />
        <TextInput
          type="date"
          label={m.lastDay}
          required
          error={at('lastDay')}
          {...typed(lastDay, setLastDay)}
        />
      </Group>
      <TextInput label={m.code} description={m.codeHelp} required error={at('id')} {...typed(id, setCode)} />
      <Text size="sm">{m.plan}</Text>
      <ProblemAlert problem={problem} />
      <Group>
        <Button
          loading={opening.busy}
          disabled={!(label.trim() && id.trim() && firstDay && lastDay)}
          onClick={() => void apply()}
        >
          {t.act.apply}
        </Button>
        <Button variant="default" onClick={() => onDone(null)}>
          {t.act.cancel}
        </Button>
      </Group>
    </div>
  );
};
