import { Anchor, Group, Text } from '@mantine/core';
import type { AmphiPost, CallLine } from '../api/amphi';
import type { Intern } from '../api/people';
import { useT } from '../i18n';
import { postName } from '../ui/text';
import { fullName } from './people';

interface PersonProps {
  line: CallLine;
  person: Intern | undefined;
  posts: ReadonlyMap<string, AmphiPost>;
}

export const PersonCard = ({ line, person, posts }: PersonProps) => {
  const t = useT();
  const post = line.post ? posts.get(line.post) : undefined;
  return (
    <div>
      <Text fw={650}>
        {t.nth(line.position)} · {fullName(person) || person?.internId || ''}
      </Text>
      <Text size="sm" c="dimmed">
        {line.how && line.post ? t.how[line.how] : t.status[line.status]}
        {person &&
          ` · ${t.manager.semesters(person.seniority)} · ${t.manager.rankColumn.toLowerCase()} ${person.rank}`}
      </Text>
      {post && <Text>{postName(post)}</Text>}
      {person && (
        <Group gap="md">
          {person.phone && (
            <Anchor href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</Anchor>
          )}
          {person.email && <Anchor href={`mailto:${person.email}`}>{person.email}</Anchor>}
        </Group>
      )}
    </div>
  );
};

export const PostCard = ({ post }: { post: AmphiPost }) => {
  const t = useT();
  return (
    <div>
      <Text fw={650}>{postName(post)}</Text>
      <Text size="sm" c="dimmed">
        {[post.city, ...(post.tags ?? []), post.linkedTo?.length && t.open.linked(post.linkedTo.length)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text>
        {post.left} / {t.places(post.places)}
        {post.taken.length > 0 && ` · ${post.taken.map((n) => t.nth(n)).join(', ')}`}
      </Text>
    </div>
  );
};
