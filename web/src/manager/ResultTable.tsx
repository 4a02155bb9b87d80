import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Amphi, CallLine } from '../api/amphi';
import { paths } from '../api/endpoints';
import { useInterns } from '../api/queries';
import { useT } from '../i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Panel } from '../ui/Panel';
import { postName } from '../ui/text';
import { byPseudonym, fullName } from './people';

/** Every intern of the call list with the post, its letter and its reasons. */
export const ResultTable = ({ amphi }: { amphi: Amphi }) => {
  const t = useT();
  const r = t.result;
  const people = byPseudonym(useInterns(amphi.campaign, amphi.pool).data);
  const posts = new Map(amphi.posts.map((p) => [p.post, p]));
  const who = (l: CallLine): string => fullName(people.get(l.intern ?? '')) || t.nth(l.position);
  const post = (l: CallLine): string => {
    const p = l.post ? posts.get(l.post) : undefined;
    return p ? postName(p) : t.status[l.status];
  };
  const columns: Column<CallLine>[] = [
    { key: 'position', label: t.manager.position, value: (l) => l.position, numeric: true },
    { key: 'name', label: t.manager.name, value: who, head: true },
    { key: 'post', label: t.manager.post, value: post },
    { key: 'how', label: r.how, value: (l) => (l.post && l.how ? t.how[l.how] : '') },
    {
      key: 'why',
      label: r.reasons,
      sortable: false,
      value: () => '',
      show: (l) =>
        l.how && (
          <Anchor
            component={Link}
            inherit
            to={`/salle/${amphi.id}/resultats?rang=${l.position}`}
            aria-label={`${t.act.why} ${who(l)}`}
          >
            {t.act.why}
          </Anchor>
        ),
    },
    {
      key: 'letter',
      label: r.letterColumn,
      sortable: false,
      value: () => '',
      show: (l) =>
        amphi.state === 'PUBLISHED' && (
          <Anchor
            inherit
            href={paths.amphi(amphi.id, `letters/${l.position}.pdf`)}
            download
            aria-label={`PDF ${r.letterColumn} ${who(l)}`}
          >
            PDF
          </Anchor>
        ),
    },
  ];
  return (
    <Panel title={r.table}>
      <DataTable
        rows={amphi.callList}
        columns={columns}
        rowKey={(l) => String(l.position)}
        label={r.table}
        fileName={`resultats-${amphi.id}`}
        searchLabel={t.manager.findInList}
        step={50}
        compact
      />
    </Panel>
  );
};
