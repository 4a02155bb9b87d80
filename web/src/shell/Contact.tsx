import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/endpoints';
import type { Contact } from '../api/people';
import { useMe } from '../api/queries';
import { useT } from '../i18n';
import { useAccess } from '../ui/access';
import { poolParts } from '../ui/names';

const tel = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;

/** The ARS contact of the signed-in intern: with their place, or looked up by its cell. */
const useContact = (): Contact | null => {
  const { intern } = useAccess();
  const place = useMe(intern).data?.places[0];
  const parts = place && poolParts(place.pool);
  const found = useQuery({
    queryKey: ['contact', place?.pool],
    queryFn: ({ signal }) => read.contact(parts!.subdivision, parts!.specialty, signal),
    enabled: Boolean(place),
    staleTime: 3_600_000,
    retry: 1,
  }).data;
  return found ?? place?.contact ?? null;
};

/** One line: who to call or write to. */
export const ContactLine = () => {
  const t = useT();
  const contact = useContact();
  if (!contact) return null;
  return (
    <span>
      {t.contact.title} : {contact.name} · <a href={tel(contact.phone)}>{contact.phone}</a> ·{' '}
      <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </span>
  );
};

/** Who to call, with the support services for students. */
export const ContactCard = () => {
  const t = useT();
  const contact = useContact();
  if (!contact) return <Text size="sm">{t.contact.missing}</Text>;
  return (
    <Stack gap="xs">
      <Text fw={600}>{contact.name}</Text>
      <Group gap="lg">
        <Anchor href={tel(contact.phone)} aria-label={t.contact.call(contact.phone)}>
          <Group gap={6} wrap="nowrap">
            <IconPhone size={18} aria-hidden /> {contact.phone}
          </Group>
        </Anchor>
        <Anchor href={`mailto:${contact.email}`}>
          <Group gap={6} wrap="nowrap">
            <IconMail size={18} aria-hidden /> {contact.email}
          </Group>
        </Anchor>
      </Group>
      {contact.support && contact.support.length > 0 && (
        <div>
          <Text size="sm" c="dimmed" mt={4}>
            {t.contact.support}
          </Text>
          {contact.support.map((s) => (
            <Text key={s.name} size="sm">
              {s.name} : <Anchor href={tel(s.phone)}>{s.phone}</Anchor>
              {s.hours && `, ${s.hours}`}
            </Text>
          ))}
        </div>
      )}
    </Stack>
  );
};
