import { paths } from '../api/endpoints';
import { useT } from '../i18n';
import { ImportPanel } from './ImportPanel';
import css from './Manager.module.css';

const COLUMNS = {
  interns: 'intern_id, specialty, phase, subdivision, seniority, rank',
  posts: 'post_id, specialty, phase, subdivision, establishment, unit, places',
  wishes: 'intern_id, order, post_id',
};

/** The three files of a campaign. */
export const Imports = ({ campaign }: { campaign: string }) => {
  const t = useT();
  const m = t.manager;
  return (
    <div className={css.three}>
      <ImportPanel
        title={m.interns}
        help={m.internsHelp}
        columns={COLUMNS.interns}
        path={paths.interns(campaign)}
        rehearsed
        summary={(r) => m.planInterns(r.imported ?? 0, r.pools?.length ?? 0)}
      />
      <ImportPanel
        title={m.posts}
        help={m.postsHelp}
        columns={COLUMNS.posts}
        path={paths.posts(campaign)}
        rehearsed
        summary={(r) => m.planPosts(r.opened ?? 0, r.places ?? 0)}
      />
      <ImportPanel
        title={m.wishes}
        help={m.wishesHelp}
        columns={COLUMNS.wishes}
        path={paths.wishesImport(campaign)}
        summary={(r) => m.importedWishes(r.lists ?? 0, r.wishes ?? 0)}
      />
    </div>
  );
};
