import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Problem, Unreachable } from '../api/problem';
import { useT } from '../i18n';
import type { Dict } from '../i18n/fr';

/** What to tell the person about an answer that is not a success. */
export const problemText = (problem: unknown, t: Dict): string => {
  if (problem instanceof Unreachable) return t.errors.unreachable;
  if (problem instanceof Problem) {
    const known = t.refusals[problem.code];
    // The services speak French, with the figures; English has its own words for the refusals it knows.
    if (known && (t.lang !== 'fr' || !problem.detail)) return known;
    if (problem.status === 401) return t.errors.signedOut;
    if (problem.status === 403) return problem.detail || t.errors.forbidden;
    if (problem.status === 404) return problem.detail || t.errors.notFound;
    const fields = problem.errors.map((e) => `${e.field} : ${e.remedy}`).join(' ');
    return [problem.detail, fields].filter(Boolean).join(' ') || t.errors.generic;
  }
  return t.errors.generic;
};

/** A refusal or a failure, said where it happened. */
export const ProblemAlert = ({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) => {
  const t = useT();
  if (!problem) return null;
  const signedOut = problem instanceof Problem && problem.status === 401;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t.errors.title}
      role="alert"
    >
      <Text size="sm">{problemText(problem, t)}</Text>
      {(onRetry || signedOut) && (
        <Group mt="xs">
          {onRetry && (
            <Button size="xs" variant="default" onClick={onRetry}>
              {t.act.retry}
            </Button>
          )}
          {signedOut && (
            <Button size="xs" component="a" href={`/login?then=${encodeURIComponent(location.pathname)}`}>
              {t.nav.signIn}
            </Button>
          )}
        </Group>
      )}
    </Alert>
  );
};
