import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing here yet, and what to do about it. */
export const Empty = ({ title, help, action }: { title: string; help?: string; action?: ReactNode }) => (
  <Stack gap={6} py="lg" align="flex-start" maw={560}>
    <Text fw={600}>{title}</Text>
    {help && <Text c="dimmed">{help}</Text>}
    {action}
  </Stack>
);
