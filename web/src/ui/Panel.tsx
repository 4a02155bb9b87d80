import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Panel.module.css';

interface Props {
  title?: ReactNode;
  aside?: ReactNode;
  tone?: 'plain' | 'accent' | 'warn' | 'bad';
  flush?: boolean;
  label?: string;
  id?: string;
  children?: ReactNode;
}

/** A bounded piece of a page. */
export const Panel = ({ title, aside, tone = 'plain', flush, label, id, children }: Props) => (
  <section
    id={id}
    aria-label={label ?? (typeof title === 'string' ? title : undefined)}
    className={[css.panel, tone !== 'plain' && css[tone], flush && css.flush].filter(Boolean).join(' ')}
  >
    {(title || aside) && (
      <div className={css.head}>
        {title && <Title order={2}>{title}</Title>}
        {aside}
      </div>
    )}
    {children}
  </section>
);
