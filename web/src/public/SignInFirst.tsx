import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';

/** The page is for somebody else, or for somebody who has not signed in. */
export const SignInFirst = ({ signedIn }: { signedIn: boolean }) => {
  const t = useT();
  return (
    <Page title={signedIn ? t.errors.forbidden : t.nav.signIn} narrow>
      <Empty
        title={signedIn ? t.errors.forbidden : t.open.signInText}
        action={
          signedIn ? (
            <Button component={Link} to="/" mt="sm">
              {t.errors.toHome}
            </Button>
          ) : (
            <Button component="a" href={`/login?then=${encodeURIComponent(location.pathname)}`} mt="sm">
              {t.nav.signIn}
            </Button>
          )
        }
      />
    </Page>
  );
};
