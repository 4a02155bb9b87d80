import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

/** Light or dark: the system's, until the reader chooses. */
export const useScheme = () => {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return { scheme, toggle: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark') };
};
