import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Fault } from '../api/types';
import { useT } from '../i18n';
import { type Column, DataTable } from '../ui/DataTable';

/** Every fault of a refused file, to search and download. */
export const FaultTable = ({ faults, fileName }: { faults: Fault[]; fileName: string }) => {
  const t = useT();
  const m = t.manager;
  const columns: Column<Fault & { key: number }>[] = [
    { key: 'line', label: m.faultLine, value: (f) => f.line, numeric: true },
    { key: 'column', label: m.faultColumn, value: (f) => f.column },
    { key: 'value', label: m.faultValue, value: (f) => f.value },
    { key: 'why', label: m.faultWhy, value: (f) => f.why },
  ];
  return (
    <>
      <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
        {m.faultsTitle(faults.length)}
      </Alert>
      <DataTable
        rows={faults.map((f, key) => ({ ...f, key }))}
        columns={columns}
        rowKey={(f) => String(f.key)}
        label={m.faultsTitle(faults.length)}
        fileName={`fautes-${fileName}`}
        step={50}
        compact
      />
    </>
  );
};
