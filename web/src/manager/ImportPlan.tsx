import { List, Spoiler, Text } from '@mantine/core';
import type { ImportReport } from '../api/types';
import { useT } from '../i18n';
import { useNames } from '../ui/names';

const words = (w: NonNullable<ImportReport['warnings']>[number]): string =>
  typeof w === 'string' ? w : [w.line, w.column, w.why].filter(Boolean).join(' · ');

/** What a file does or did: counts, reconciliation, pools, warnings. */
export const ImportPlan = ({ report, summary }: { report: ImportReport; summary: string }) => {
  const t = useT();
  const names = useNames();
  const r = report.reconciliation;
  return (
    <>
      <Text>{summary}</Text>
      {r && (
        <Text size="sm" c="dimmed">
          {t.manager.reconciliation(r.new, r.known, r.changed, r.missing)}
        </Text>
      )}
      {report.pools && report.pools.length > 0 && (
        <Spoiler maxHeight={120} showLabel={t.act.all} hideLabel={t.act.less}>
          <List size="sm">
            {report.pools.map((p) => (
              <List.Item key={p.pool}>
                {names.pool(p.pool)} : {p.count ?? p.places ?? ''}
              </List.Item>
            ))}
          </List>
        </Spoiler>
      )}
      {report.warnings && report.warnings.length > 0 && (
        <details>
          <summary>{t.manager.warnings(report.warnings.length)}</summary>
          <List size="sm">
            {report.warnings.slice(0, 200).map((w, i) => (
              <List.Item key={i}>{words(w)}</List.Item>
            ))}
          </List>
        </details>
      )}
    </>
  );
};
