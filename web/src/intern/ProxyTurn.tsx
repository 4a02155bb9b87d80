import { Button, Text, TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useFeed, useFeedPath } from '../api/live';
import type { HeldProxy } from '../api/proxies';
import { useAmphi } from '../api/queries';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { countdown } from '../i18n/dates';
import { useServerNow } from '../ui/clock';
import { LiveStatus, useFreshness } from '../ui/LiveStatus';
import { useNames } from '../ui/names';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { matches, postName } from '../ui/text';
import css from './Live.module.css';

interface Props {
  proxy: HeldProxy;
  who: string;
  readAt: number;
  children: ReactNode;
}

/** An accepted proxy, live: who comes before them; at their turn the clock, the free posts, one choice. */
export const ProxyTurn = ({ proxy, who, readAt, children }: Props) => {
  const t = useT();
  const names = useNames();
  const id = proxy.amphitheatre;
  const amphi = useAmphi(id);
  const feed = useFeed(useFeedPath(id, proxy.version), [['proxies'], ['amphi', id]]);
  const version = Math.min(proxy.version, amphi.data?.version ?? 0);
  const freshness = useFreshness(feed, Math.min(readAt, amphi.dataUpdatedAt), { id, version });
  const now = useServerNow(proxy.serverTime, readAt);
  const choosing = useAmphiCommand(id);
  const [sought, setSought] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const free = useMemo(
    () => (amphi.data?.posts ?? []).filter((p) => p.left > 0 && !proxy.blocked.includes(p.post)),
    [amphi.data, proxy.blocked],
  );
  const post = free.find((p) => p.post === picked);
  const called = proxy.status === 'CURRENT';
  const ready = freshness.fresh && proxy.state === 'OPEN' && post !== undefined;

  const choose = async (): Promise<void> => {
    const body = { intern: proxy.intern, post: picked, basedOn: version };
    await choosing.run('proxy-choices', { body });
    setAsking(false);
    await choosing.refresh();
  };
  return (
    <Panel title={called ? t.proxy.turn(who) : t.proxy.from(who)} tone={called ? 'accent' : 'plain'}>
      <div className={css.before}>
        <LiveStatus version={version} freshness={freshness} />
        <Text>
          {names.pool(id)} · {t.proxy.rank(proxy.position)}
        </Text>
        {!called && <Text>{proxy.state === 'SCHEDULED' ? t.proxy.ready : t.proxy.before(proxy.before)}</Text>}
        {called && proxy.deadline && (
          <Text fw={650} role="timer">
            {proxy.state === 'SUSPENDED'
              ? t.intern.suspended
              : t.proxy.left(countdown(Date.parse(proxy.deadline) - now))}
          </Text>
        )}
        {called && (
          <fieldset className={css.options}>
            <legend>{t.intern.allPosts(free.length)}</legend>
            <TextInput
              type="search"
              my={6}
              aria-label={t.open.searchPosts}
              placeholder={t.open.searchPosts}
              value={sought}
              onChange={(e) => setSought(e.currentTarget.value)}
            />
            <div className={css.scroll}>
              {free
                .filter((p) => matches(`${p.establishment} ${p.unit} ${p.city ?? ''}`, sought))
                .map((p) => (
                  <label key={p.post} className={css.option}>
                    <input
                      type="radio"
                      name={`proxy-${proxy.intern}`}
                      checked={picked === p.post}
                      onChange={() => {
                        setPicked(p.post);
                        setAsking(false);
                      }}
                    />
                    <span className={css.n} />
                    <span>{postName(p)}</span>
                    <span className={css.places}>{t.intern.left(p.left)}</span>
                  </label>
                ))}
            </div>
          </fieldset>
        )}
        <ProblemAlert problem={choosing.problem} />
        {called && asking && ready && (
          <div className={css.ask} role="group" aria-label={t.proxy.confirmAsk(postName(post), who)}>
            <Text fw={650}>{t.proxy.confirmAsk(postName(post), who)}</Text>
            <Text size="sm">{t.proxy.confirmHelp}</Text>
            <Button loading={choosing.busy} onClick={() => void choose()}>
              {t.proxy.confirmYes}
            </Button>
            <Button variant="default" disabled={choosing.busy} onClick={() => setAsking(false)}>
              {t.intern.confirmNo}
            </Button>
          </div>
        )}
        {called && !(asking && ready) && (
          <Button w="fit-content" disabled={!ready} onClick={() => setAsking(true)}>
            {t.proxy.choose}
          </Button>
        )}
        {children}
      </div>
    </Panel>
  );
};
