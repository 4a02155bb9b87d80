import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useDates, useT } from '../i18n';
import { Panel } from '../ui/Panel';
import { Divergence } from '../verify/divergence';
import type { ReceiptReport } from '../verify/receipt';
import { faultText } from './BundleReport';
import css from './Verify.module.css';

/** What a receipt proves. */
export const ReceiptView = ({ name, report }: { name: string; report: ReceiptReport | Divergence }) => {
  const t = useT();
  const v = t.verify;
  const { moment } = useDates();
  if (report instanceof Divergence)
    return (
      <Panel title={`${v.receiptTitle} : ${name}`} tone="bad">
        <div className={css.verdict}>
          <Text fw={700}>
            <IconCircleX size={20} aria-hidden style={{ verticalAlign: '-4px' }} />{' '}
            {v.divergesAt(faultText(report, t))}
          </Text>
        </div>
      </Panel>
    );
  const { line, head, opening, key } = report;
  return (
    <Panel title={`${v.receiptTitle} : ${name}`} tone="accent">
      <div className={css.verdict}>
        <Text fw={700} size="lg">
          <IconCircleCheck size={22} aria-hidden style={{ verticalAlign: '-5px' }} /> {v.receiptOk(head.size)}
        </Text>
        <Text>
          {v.receiptOf[line.type] ?? line.type} · {moment(line.at)}
        </Text>
        {'post' in line.event && typeof line.event.post === 'string' && (
          <Text fw={600}>{line.event.post}</Text>
        )}
        {opening?.field === 'wishes' && (
          <ol className={css.wishes}>
            {(JSON.parse(opening.value) as string[]).map((w) => (
              <li key={w}>{w}</li>
            ))}
          </ol>
        )}
        <Text size="sm" className={css.mono}>
          {head.origin}
        </Text>
        {key && (
          <Text size="sm" className={css.mono}>
            {v.fingerprint} : {key.fingerprint} ({key.pinned ? v.keyPinned : v.keyUnpinned})
          </Text>
        )}
      </div>
    </Panel>
  );
};
