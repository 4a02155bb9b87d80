import { ActionIcon, Badge, Group, Text } from '@mantine/core';
import { IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import type { Rule, RuleStanding } from '../api/rules';
import { useDates, useT } from '../i18n';
import { Panel } from '../ui/Panel';

interface Props {
  rule: Rule | RuleStanding;
  faulty: boolean;
  onEdit?: () => void;
  onRemove?: () => void;
  onUp?: () => void;
}

/** One rule in words, with its figures where it is in force. */
export const RuleCard = ({ rule, faulty, onEdit, onRemove, onUp }: Props) => {
  const t = useT();
  const { plainDay } = useDates();
  const inForce = 'members' in rule;
  const short = inForce && rule.kind === 'MUST_BE_FILLED' && rule.places > rule.toChoose;
  return (
    <Panel
      title={rule.title}
      tone={faulty ? 'bad' : 'plain'}
      aside={
        <Group gap={4} wrap="nowrap">
          {onUp && (
            <ActionIcon variant="subtle" size="lg" aria-label={t.rules.up(rule.title)} onClick={onUp}>
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
          )}
          {onEdit && (
            <ActionIcon variant="subtle" size="lg" aria-label={t.rules.edit(rule.title)} onClick={onEdit}>
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
          )}
          {onRemove && (
            <ActionIcon
              variant="subtle"
              size="lg"
              color="red"
              aria-label={t.rules.remove(rule.title)}
              onClick={onRemove}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      }
    >
      <Badge variant="light" mb={6}>
        {t.rules.kinds[rule.kind]}
      </Badge>
      <Text mb={4}>{t.rules.sentence(rule)}</Text>
      {inForce ? <Text fw={600}>{t.rules.figures(rule)}</Text> : <Text size="sm">{t.rules.unsaved}</Text>}
      {short && <Text size="sm">{t.rules.tooMany}</Text>}
      <Text size="sm" c="dimmed" mt={4}>
        {rule.text}, {t.rules.since(plainDay(rule.from), rule.until ? plainDay(rule.until) : null)}
      </Text>
    </Panel>
  );
};
