import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { useSession } from './api/queries';
import { Home } from './public/Home';
import { Crashed, NotFound } from './public/Lost';
import { SignInFirst } from './public/SignInFirst';
import { Shell } from './shell/Shell';
import { type Access, startOf, useAccess } from './ui/access';
import { Loading } from './ui/Loading';

const page = (
  load: () => Promise<Record<string, ComponentType>>,
  name: string,
  may?: (a: Access) => boolean,
) => {
  const Page = lazy(() => load().then((m) => ({ default: m[name]! })));
  const shown = (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
  return may ? <For may={may}>{shown}</For> : shown;
};

/** Shows a page to those it is for; the services are the lock, this only spares a useless page. */
const For = ({ may, children }: { may: (a: Access) => boolean; children: ReactNode }) => {
  const session = useSession();
  const access = useAccess();
  if (session.isPending) return <Loading />;
  if (!may(access)) return <SignInFirst signedIn={access.signedIn} />;
  return children;
};

const Start = () => {
  const session = useSession();
  const access = useAccess();
  if (session.isPending) return <Loading />;
  const start = startOf(access);
  return start === '/' ? <Home /> : <Navigate to={start} replace />;
};

const intern = (a: Access): boolean => a.intern;
const manager = (a: Access): boolean => a.manager;
const watcher = (a: Access): boolean => a.watcher;
const establishment = (a: Access): boolean => a.establishment;

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <Crashed />,
    children: [
      { path: '/', element: <Start /> },
      { path: '/accueil', element: <Home /> },
      { path: '/postes', element: page(() => import('./public/OpenPosts'), 'OpenPosts') },
      { path: '/verifier', element: page(() => import('./public/Verify'), 'Verify') },
      { path: '/comment-ca-marche', element: page(() => import('./public/HowItWorks'), 'HowItWorks') },
      { path: '/voeux', element: page(() => import('./intern/Wishes'), 'Wishes', intern) },
      { path: '/amphi', element: page(() => import('./intern/Live'), 'Live', intern) },
      { path: '/surnombre', element: page(() => import('./intern/Supernumerary'), 'Supernumerary', intern) },
      {
        path: '/surnombres',
        element: page(
          () => import('./establishment/ToAgree'),
          'ToAgree',
          (a) => a.agrees,
        ),
      },
      { path: '/procurations', element: page(() => import('./intern/Proxies'), 'Proxies', intern) },
      { path: '/affectation', element: page(() => import('./intern/MyResult'), 'MyResult', intern) },
      { path: '/mon-hopital', element: page(() => import('./intern/Hospital'), 'Hospital', intern) },
      {
        path: '/messages',
        element: page(
          () => import('./intern/Messages'),
          'Messages',
          (a) => a.signedIn,
        ),
      },
      {
        path: '/campagne/:step?',
        element: page(() => import('./manager/CampaignPage'), 'CampaignPage', manager),
      },
      {
        path: '/campagne/listes/:pool',
        element: page(() => import('./manager/CallListPage'), 'CallListPage', manager),
      },
      { path: '/salle', element: page(() => import('./manager/ControlRoom'), 'ControlRoom', watcher) },
      {
        path: '/salle/:id/prevision',
        element: page(() => import('./manager/ForecastPage'), 'ForecastPage', watcher),
      },
      {
        path: '/salle/:id/resultats',
        element: page(() => import('./manager/ResultsPage'), 'ResultsPage', watcher),
      },
      { path: '/salle/:id', element: page(() => import('./manager/AmphiPage'), 'AmphiPage', watcher) },
      { path: '/salle/:id/regles', element: page(() => import('./manager/RulesPage'), 'RulesPage', watcher) },
      {
        path: '/salle/:id/seances',
        element: page(() => import('./manager/SessionsPage'), 'SessionsPage', watcher),
      },
      {
        path: '/etablissement/:finess?',
        element: page(() => import('./establishment/LivePosts'), 'LivePosts', establishment),
      },
      {
        path: '/pages/:finess?',
        element: page(
          () => import('./establishment/Pages'),
          'Pages',
          (a) => a.editor,
        ),
      },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
