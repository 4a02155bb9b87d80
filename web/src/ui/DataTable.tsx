import { ActionIcon, Button, Group, Text, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDownload, IconPrinter, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useI18n } from '../i18n';
import css from './DataTable.module.css';
import { csv, download } from './download';
import { matches } from './text';

export interface Column<T> {
  key: string;
  label: string;
  /** What is sorted, searched and exported. */
  value: (row: T) => string | number | null | undefined;
  /** What is shown, when more than the value. */
  show?: (row: T) => ReactNode;
  numeric?: boolean;
  /** The cell that heads the card on a phone. */
  head?: boolean;
  sortable?: boolean;
  /** Left out of the cards of a phone: another cell says it there. */
  wide?: boolean;
}

interface Props<T> {
  rows: T[];
  columns: Column<T>[];
  rowKey: (row: T) => string;
  label: string;
  fileName: string;
  empty?: ReactNode;
  tools?: ReactNode;
  step?: number;
  compact?: boolean;
  searchLabel?: string;
  initialSort?: { key: string; down: boolean };
}

/** Shown under the name in a card of a phone only. */
export const Under = ({ children }: { children: ReactNode }) => <span className={css.under}>{children}</span>;

const order = (a: unknown, b: unknown, locale: string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), locale, { numeric: true, sensitivity: 'base' });
};

/** A list that is searched, sorted, exported and printed; cards on a phone. */
export const DataTable = <T,>(props: Props<T>) => {
  const { rows, columns, rowKey, label, fileName, empty, tools, step = 100, searchLabel } = props;
  const { t, lang } = useI18n();
  const [sought, setSought] = useState('');
  const [sort, setSort] = useState(props.initialSort ?? null);
  const [shown, setShown] = useState(step);
  const needle = useDeferredValue(sought);

  const found = needle
    ? rows.filter((r) => matches(columns.map((c) => c.value(r) ?? '').join(' '), needle))
    : rows;
  const by = sort && columns.find((c) => c.key === sort.key);
  const sorted = by
    ? [...found].sort((a, b) => order(by.value(a), by.value(b), lang) * (sort.down ? -1 : 1))
    : found;
  const save = (): void =>
    download(
      `${fileName}.csv`,
      csv([columns.map((c) => c.label), ...sorted.map((r) => columns.map((c) => c.value(r)))]),
      'text/csv;charset=utf-8',
    );
  const print = (): void => {
    setShown(sorted.length);
    setTimeout(() => window.print(), 80);
  };
  if (!rows.length && empty) return <>{empty}</>;
  return (
    <div>
      <Group gap="xs" mb="sm" data-screen-only>
        <TextInput
          className={css.search}
          type="search"
          aria-label={`${searchLabel ?? t.table.search} : ${label}`}
          placeholder={searchLabel ?? t.table.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={sought}
          onChange={(e) => setSought(e.currentTarget.value)}
        />
        {tools}
        <Text size="sm" c="dimmed" role="status">
          {t.table.rows(found.length, rows.length)}
        </Text>
        <Group gap={4} ml="auto">
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t.table.exportCsv}
            title={t.table.exportCsv}
            onClick={save}
          >
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t.table.print}
            title={t.table.print}
            onClick={print}
          >
            <IconPrinter size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <table className={`${css.table} ${props.compact ? css.compact : ''}`} aria-label={label}>
        <thead>
          <tr>
            {columns.map((c) => (
              <th
                key={c.key}
                scope="col"
                data-numeric={c.numeric || undefined}
                aria-sort={sort?.key === c.key ? (sort.down ? 'descending' : 'ascending') : undefined}
              >
                {c.sortable === false ? (
                  c.label || <VisuallyHidden>{t.table.actions}</VisuallyHidden>
                ) : (
                  <UnstyledButton
                    className={css.sort}
                    onClick={() => setSort((s) => ({ key: c.key, down: s?.key === c.key ? !s.down : false }))}
                  >
                    {c.label}
                    {sort?.key === c.key &&
                      (sort.down ? (
                        <IconArrowDown size={13} aria-hidden />
                      ) : (
                        <IconArrowUp size={13} aria-hidden />
                      ))}
                  </UnstyledButton>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((c) => (
                <td
                  key={c.key}
                  data-label={c.label}
                  data-numeric={c.numeric || undefined}
                  data-head={c.head || undefined}
                  data-wide={c.wide || undefined}
                >
                  {c.show ? c.show(row) : (c.value(row) ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!sorted.length && (
        <Group py="md">
          <Text c="dimmed">{t.table.nothing}</Text>
          <Button size="xs" variant="default" onClick={() => setSought('')}>
            {t.table.clear}
          </Button>
        </Group>
      )}
      {sorted.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + step * 5)} data-screen-only>
          {t.table.more(sorted.length - shown)}
        </Button>
      )}
    </div>
  );
};
