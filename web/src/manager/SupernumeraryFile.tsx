import { Button, Checkbox, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Amphi, CallLine } from '../api/amphi';
import { PARTIES, type Party, type SupernumeraryRequest, useSupernumeraries } from '../api/supernumeraries';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { Agreements } from '../ui/Agreements';
import { ProblemAlert } from '../ui/Problems';
import css from './Manager.module.css';
import { PostPicker } from './PostPicker';
import { ReasonField } from './ReasonField';

interface Props {
  amphi: Amphi;
  line: CallLine;
  fresh: boolean;
}

/** A placement beyond the order, as the manager keeps its file: request, agreements, decision. */
export const SupernumeraryFile = ({ amphi, line, fresh }: Props) => {
  const t = useT();
  const requests = useSupernumeraries(amphi.id);
  const sending = useAmphiCommand(amphi.id);
  const [asking, setAsking] = useState(false);
  if (!line.intern || line.post || line.status === 'PLACED_ELSEWHERE' || amphi.state === 'PUBLISHED')
    return null;
  const { intern } = line;
  const asked = requests.data?.find((r) => r.amphitheatre === amphi.id && r.intern === intern);
  const send = async (part: string, body: object): Promise<boolean> => {
    const answer = await sending.run(part, { body: { intern, ...body } });
    await sending.refresh();
    return answer !== null;
  };
  if (!asked && !asking)
    return (
      <Button variant="default" w="fit-content" disabled={!fresh} onClick={() => setAsking(true)}>
        {t.beyond.record}
      </Button>
    );
  return (
    <div className={css.form} role="group" aria-label={t.beyond.title}>
      <Text fw={650}>{t.beyond.title}</Text>
      {asked ? (
        <Standing request={asked} busy={sending.busy} fresh={fresh} send={send} />
      ) : (
        <NewRequest
          amphi={amphi}
          busy={sending.busy}
          send={async (body) => {
            if (await send('supernumerary-requests', body)) setAsking(false);
          }}
        />
      )}
      <ProblemAlert problem={sending.problem} />
    </div>
  );
};

interface NewProps {
  amphi: Amphi;
  busy: boolean;
  send: (body: object) => Promise<void>;
}

const NewRequest = ({ amphi, busy, send }: NewProps) => {
  const t = useT();
  const [post, setPost] = useState<string | null>(null);
  const [validating, setValidating] = useState(true);
  return (
    <>
      <PostPicker posts={amphi.posts.filter((p) => !p.withdrawn)} value={post} onChange={setPost} />
      <Checkbox
        label={t.manager.validating}
        checked={validating}
        onChange={(e) => setValidating(e.currentTarget.checked)}
      />
      <Button w="fit-content" disabled={!post} loading={busy} onClick={() => void send({ post, validating })}>
        {t.beyond.ask}
      </Button>
    </>
  );
};

interface StandingProps {
  request: SupernumeraryRequest;
  busy: boolean;
  fresh: boolean;
  send: (part: string, body: object) => Promise<boolean>;
}

const Standing = ({ request, busy, fresh, send }: StandingProps) => {
  const t = useT();
  const { post, validating, missing, agreed } = request;
  const [party, setParty] = useState<Party | null>(null);
  const [reason, setReason] = useState('');
  const open = PARTIES.filter((p) => !agreed.includes(p));
  const said = reason.trim();
  const record = async (): Promise<void> => {
    if (await send('supernumerary-requests/agreements', { post, party, reason: said })) {
      setParty(null);
      setReason('');
    }
  };
  return (
    <Stack gap="sm">
      <Text>
        {request.establishment}, {request.unit}
        <br />
        {validating ? t.beyond.validating : t.beyond.nonValidating}
      </Text>
      <Agreements request={request} />
      {open.length > 0 && (
        <Select
          label={t.beyond.who}
          placeholder={t.beyond.whoPick}
          clearable
          data={open.map((p) => ({ value: p, label: t.beyond.party[p] }))}
          value={party}
          onChange={(p) => setParty(p as Party | null)}
        />
      )}
      <ReasonField
        value={reason}
        onChange={setReason}
        help={party ? t.beyond.saidHelp : t.beyond.decideHelp}
      />
      {party ? (
        <Button w="fit-content" loading={busy} disabled={!fresh || !said} onClick={() => void record()}>
          {t.beyond.recordAgreement}
        </Button>
      ) : (
        <Button
          w="fit-content"
          loading={busy}
          disabled={!fresh || !said || missing.length > 0}
          onClick={() => void send('supernumeraries', { post, validating, reason: said })}
        >
          {t.beyond.place}
        </Button>
      )}
      <Button
        variant="default"
        w="fit-content"
        disabled={busy || !fresh}
        onClick={() => void send('supernumerary-requests/withdrawals', { by: 'MANAGER' })}
      >
        {t.beyond.end}
      </Button>
    </Stack>
  );
};
