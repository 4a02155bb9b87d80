import { Button, Code, Group, NativeSelect, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { paths, read } from '../api/endpoints';
import { useAmphis } from '../api/queries';
import { useT } from '../i18n';
import { FileDrop } from '../ui/FileDrop';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { type Report, verifyBundle } from '../verify/bundle';
import { Divergence } from '../verify/divergence';
import { parseKey, type VerifierKey } from '../verify/note';
import { type ReceiptReport, receiptFiles, verifyReceipt } from '../verify/receipt';
import { BundleReport } from './BundleReport';
import { ReceiptView } from './ReceiptView';

type Outcome =
  | { kind: 'bundle'; name: string; pool?: string; foreign?: boolean; report: Report | null }
  | { kind: 'receipt'; name: string; report: ReceiptReport | Divergence }
  | { kind: 'unreadable'; name: string }
  | { kind: 'offline' };

/** Keys this server publishes; without them, those that the bundle names. */
const pinnedKeys = async (): Promise<VerifierKey[]> => {
  try {
    return (await read.keys(undefined)).map((k) => parseKey(k.key));
  } catch {
    return [];
  }
};

/** Lets the page draw a tick before the next step begins. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** « Vérifier un amphi »: everything in the browser, nothing sent. */
export const Verify = () => {
  const t = useT();
  const v = t.verify;
  const names = useNames();
  const [params] = useSearchParams();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const [picked, setPicked] = useState(params.get('amphi') ?? '');
  const published = (useAmphis({ state: 'PUBLISHED' }).data ?? []).filter((a) => a.state === 'PUBLISHED');

  const check = useCallback(
    async (
      name: string,
      bytes: Uint8Array,
      keys: VerifierKey[],
      pool?: string,
      foreign?: boolean,
    ): Promise<void> => {
      const receipt = receiptFiles(bytes);
      if (receipt) {
        try {
          setOutcome({ kind: 'receipt', name, report: verifyReceipt(receipt, keys) });
        } catch (cause) {
          if (!(cause instanceof Divergence)) throw cause;
          setOutcome({ kind: 'receipt', name, report: cause });
        }
        return;
      }
      setOutcome({ kind: 'bundle', name, pool, foreign, report: null });
      await breathe();
      const told = async (report: Report): Promise<void> => {
        setOutcome({ kind: 'bundle', name, pool, foreign, report });
        await breathe();
      };
      await verifyBundle(bytes, keys, told, pool);
    },
    [],
  );

  const take = async (file: File): Promise<void> => {
    setBusy(true);
    try {
      const keys = await pinnedKeys();
      const bytes = new Uint8Array(await file.arrayBuffer());
      // A bundle of another operator names keys this server does not know: then they count as unpinned.
      const known = namesKey(bytes, keys) ? keys : [];
      await check(file.name, bytes, known, undefined, keys.length > 0 && !known.length);
    } catch {
      setOutcome({ kind: 'unreadable', name: file.name });
    } finally {
      setBusy(false);
    }
  };
  const fetchAndCheck = useCallback(
    async (id: string): Promise<void> => {
      setBusy(true);
      try {
        const [response, keys] = await Promise.all([fetch(paths.amphi(id, 'bundle.zip')), pinnedKeys()]);
        if (!response.ok) setOutcome({ kind: 'offline' });
        else await check(id, new Uint8Array(await response.arrayBuffer()), keys, id);
      } catch {
        setOutcome({ kind: 'offline' });
      } finally {
        setBusy(false);
      }
    },
    [check],
  );
  const asked = params.get('amphi');
  const started = useRef(false);
  useEffect(() => {
    if (!asked || started.current) return;
    started.current = true;
    void fetchAndCheck(asked);
  }, [asked, fetchAndCheck]);

  return (
    <Page title={v.title} narrow sub={v.intro}>
      <FileDrop
        label={v.drop}
        browse={v.browse}
        accept=".zip,application/zip"
        busy={busy}
        onFile={(f) => void take(f)}
      />
      {published.length > 0 && (
        <Group align="end">
          <NativeSelect
            label={v.or}
            value={picked}
            onChange={(e) => setPicked(e.currentTarget.value)}
            data={[
              { value: '', label: '—' },
              ...published.map((a) => ({ value: a.id, label: names.pool(a.pool) })),
            ]}
          />
          <Button disabled={!picked} loading={busy} onClick={() => void fetchAndCheck(picked)}>
            {v.check}
          </Button>
        </Group>
      )}
      <div aria-live="polite">
        {outcome?.kind === 'bundle' && (
          <BundleReport
            name={outcome.pool ? names.pool(outcome.pool) : outcome.name}
            report={outcome.report}
            foreign={outcome.foreign}
          />
        )}
        {outcome?.kind === 'receipt' && <ReceiptView name={outcome.name} report={outcome.report} />}
        {outcome?.kind === 'unreadable' && <Panel tone="bad">{v.notReadable}</Panel>}
        {outcome?.kind === 'offline' && <Panel tone="warn">{v.offline}</Panel>}
      </div>
      <Text size="sm" c="dimmed">
        {v.receiptToo} {v.other}
      </Text>
      <Code block>./amphi verify amphi.zip</Code>
    </Page>
  );
};

const namesKey = (bytes: Uint8Array, keys: VerifierKey[]): boolean => {
  const content = new TextDecoder().decode(bytes);
  return keys.some((k) => content.includes(k.text) || content.includes(`— ${k.name} `));
};
