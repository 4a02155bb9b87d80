import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { Problem } from './api/problem';
import { I18nProvider } from './i18n';
import { router } from './routes';
import { theme, variables } from './ui/theme';

/** A session that ended shows everywhere at once. */
const onError = (cause: unknown): void => {
  if (cause instanceof Problem && cause.status === 401)
    void client.invalidateQueries({ queryKey: ['session'] });
};

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // A browser's own idea of being offline is often wrong, behind a hospital's proxy or on a machine without a
    // route: what is asked is asked, and a failure says so.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      retry: (failures, cause) => !(cause instanceof Problem) && failures < 3,
    },
  },
});

export const App = () => (
  <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
    <I18nProvider>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </MantineProvider>
);
