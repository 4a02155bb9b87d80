import { Text } from '@mantine/core';
import { useT } from '../i18n';
import css from './Live.module.css';
import type { LiveParts } from './parts';

/** Posts that a rule keeps me from at my turn, each rule once, with what would unlock them. */
export const Blocked = ({ mine, name }: Pick<LiveParts, 'mine'> & { name: (post: string) => string }) => {
  const t = useT();
  const blocked = mine.blocked ?? [];
  if (!blocked.length) return null;
  return (
    <section className={css.blocked} aria-label={t.rules.title}>
      {blocked.map((b) => (
        <div key={b.detail}>
          <Text size="sm">{b.detail}</Text>
          <details>
            <summary>{t.rules.blockedPosts(b.posts.length)}</summary>
            <ul>
              {b.posts.map((post) => (
                <li key={post}>{name(post)}</li>
              ))}
            </ul>
          </details>
        </div>
      ))}
    </section>
  );
};
