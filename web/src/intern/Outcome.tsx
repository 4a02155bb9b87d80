import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react';
import type { AmphiPost } from '../api/amphi';
import { useT } from '../i18n';
import { Panel } from '../ui/Panel';
import { postName } from '../ui/text';
import css from './Intern.module.css';
import type { useWishes } from './useWishes';

const ICONS = { SURE: IconCircleCheck, PROBABLE: IconCircleHalf2, UNCERTAIN: IconCircleDashed };

interface Props {
  wishes: Pick<ReturnType<typeof useWishes>, 'order' | 'obtained' | 'likelihood'>;
  posts: ReadonlyMap<string, AmphiPost>;
  title: string;
}

/** What the wishes would give now. */
export const Outcome = ({ wishes, posts, title }: Props) => {
  const t = useT();
  const { order, obtained, likelihood } = wishes;
  const post = obtained ? posts.get(obtained) : undefined;
  if (!order.length) return null;
  if (!obtained)
    return (
      <Panel tone="warn" label={title}>
        <Text fw={600}>{t.intern.todayNone}</Text>
        <Text size="sm">{t.intern.todayNoneHelp}</Text>
      </Panel>
    );
  const Icon = ICONS[likelihood];
  return (
    <Panel tone="accent" label={title}>
      <div className={css.outcome} aria-live="polite">
        <Text size="sm" c="dimmed">
          {title}
        </Text>
        <div className={css.outcomeName}>
          <span className={css.number}>{order.indexOf(obtained) + 1}</span>
          <span>{post ? postName(post) : obtained}</span>
        </div>
        <div className={css.likely}>
          <Icon size={16} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
          <strong>{t.intern.likelihood[likelihood]}</strong>
          {' : '}
          {t.intern.likelihoodHelp[likelihood]}
        </div>
      </div>
    </Panel>
  );
};
