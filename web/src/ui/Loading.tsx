import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useT } from '../i18n';

/** Holds the place of what is being read. */
export const Loading = ({ lines = 4 }: { lines?: number }) => {
  const t = useT();
  return (
    <Stack gap="sm" py="sm" role="status">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, i) => (
        <Skeleton key={i} height={18} width={`${90 - ((i * 17) % 40)}%`} />
      ))}
    </Stack>
  );
};
