import { Text } from '@mantine/core';
import type { MyAmphi } from '../api/amphi';
import { useDates, useT } from '../i18n';

/** « Votre séance : mardi 24 mars, 14 h 00 », until there is a choice. */
export const MySession = ({ mine }: { mine: MyAmphi }) => {
  const t = useT();
  const { moment } = useDates();
  const { session } = mine;
  if (!session || mine.choice?.post || mine.status === 'PLACED_ELSEWHERE') return null;
  return (
    <Text>
      <strong>{t.sessions.mine(moment(session.opensAt))}</strong>{' '}
      <Text component="span" c="dimmed" size="sm">
        {t.sessions.mineOf(session)}
      </Text>
    </Text>
  );
};
