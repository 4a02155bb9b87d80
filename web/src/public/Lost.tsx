import { Button, Group } from '@mantine/core';
import { Link, useRouteError } from 'react-router';
import { useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';

/** No such address. */
export const NotFound = () => {
  const t = useT();
  return (
    <Page title={t.errors.pageTitle} narrow>
      <Empty
        title={t.errors.pageText}
        action={
          <Button component={Link} to="/" mt="sm">
            {t.errors.toHome}
          </Button>
        }
      />
    </Page>
  );
};

/** A page that failed; what is recorded is not touched by it. */
export const Crashed = () => {
  const t = useT();
  const cause = useRouteError();
  return (
    <Page title={t.errors.title} narrow>
      <Empty
        title={t.errors.crashed}
        help={cause instanceof Error ? cause.message : undefined}
        action={
          <Group mt="sm">
            <Button onClick={() => location.reload()}>{t.errors.reload}</Button>
            <Button component="a" href="/" variant="default">
              {t.errors.toHome}
            </Button>
          </Group>
        }
      />
    </Page>
  );
};
