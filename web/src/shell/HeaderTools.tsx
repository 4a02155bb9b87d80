import { ActionIcon, Box, Button, Menu, Text } from '@mantine/core';
import { IconLanguage, IconLogin2, IconMenu2, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { send } from '../api/client';
import { useSession } from '../api/queries';
import { useI18n } from '../i18n';
import { useScheme } from '../ui/scheme';
import type { NavLink } from './links';

const signOut = async (): Promise<void> => {
  await send('/logout', {}).catch(() => undefined);
  // A fresh page: nothing of the person stays in memory.
  location.assign('/');
};

interface Props {
  /** What has no room in the bar. */
  more: NavLink[];
  /** The width from which it has. */
  until: 'md' | 'xl';
}

/** Language, light or dark, and the account; on narrow screens also the places that have no room elsewhere. */
export const HeaderTools = ({ more, until }: Props) => {
  const { t, lang, setLang } = useI18n();
  const { scheme, toggle } = useScheme();
  const session = useSession().data;
  const other = lang === 'fr' ? 'en' : 'fr';
  const then = encodeURIComponent(location.pathname === '/accueil' ? '/' : location.pathname);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        c="dimmed"
        lang={other}
        title={t.nav.language}
        leftSection={<IconLanguage size={17} aria-hidden />}
        onClick={() => setLang(other)}
        visibleFrom="xs"
      >
        {other.toUpperCase()}
      </Button>
      <ActionIcon
        variant="subtle"
        size="lg"
        c="dimmed"
        aria-label={scheme === 'dark' ? t.nav.light : t.nav.dark}
        onClick={toggle}
        visibleFrom="xs"
      >
        {scheme === 'dark' ? <IconSun size={19} aria-hidden /> : <IconMoon size={19} aria-hidden />}
      </ActionIcon>
      {session?.user === null && (
        <Button component="a" href={`/login?then=${then}`} leftSection={<IconLogin2 size={17} aria-hidden />}>
          {t.nav.signIn}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            size="lg"
            c="dimmed"
            aria-label={t.nav.menuAccount}
            hiddenFrom={session?.user ? undefined : 'xs'}
          >
            <Box component={IconMenu2} size={23} stroke={1.6} aria-hidden hiddenFrom={until} />
            <Box component={IconUserCircle} size={23} stroke={1.6} aria-hidden visibleFrom={until} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {session?.user && (
            <Menu.Label>
              <Text size="sm" c="var(--mantine-color-text)">
                {session.name || session.user}
              </Text>
            </Menu.Label>
          )}
          {more.map(({ to, label, icon: Icon }) => (
            <Menu.Item
              key={to}
              component={Link}
              to={to}
              hiddenFrom={until}
              leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Item lang={other} hiddenFrom="xs" onClick={() => setLang(other)}>
            {t.nav.language}
          </Menu.Item>
          <Menu.Item hiddenFrom="xs" onClick={toggle}>
            {scheme === 'dark' ? t.nav.light : t.nav.dark}
          </Menu.Item>
          {session?.user && <Menu.Item onClick={() => void signOut()}>{t.nav.signOut}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </>
  );
};
