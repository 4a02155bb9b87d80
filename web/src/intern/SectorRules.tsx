import { Text } from '@mantine/core';
import { useRules } from '../api/queries';
import { useT } from '../i18n';
import css from './Intern.module.css';

/** The rules of my amphitheatre, folded away; nothing where there are none. */
export const SectorRules = ({ amphitheatre }: { amphitheatre: string }) => {
  const t = useT();
  const rules = useRules(amphitheatre).data?.rules ?? [];
  if (!rules.length) return null;
  return (
    <details className={css.rules}>
      <summary>{t.rules.ofAmphi(rules.length)}</summary>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <Text size="sm">{t.rules.sentence(rule)}</Text>
            <Text size="sm" c="dimmed">
              {t.rules.figures(rule)} · {rule.title}, {rule.text}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
};
