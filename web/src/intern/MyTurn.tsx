import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { keepReceipt } from '../api/receipts';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { countdown, seconds } from '../i18n/dates';
import { ProblemAlert } from '../ui/Problems';
import { postName } from '../ui/text';
import { Deferral } from './Deferral';
import css from './Live.module.css';
import { Options } from './Options';
import type { LiveParts } from './parts';

const URGENT_MS = 30_000;

/** « C'est à vous de choisir »: the clock, what is possible, one choice, confirmed in the page. */
export const MyTurn = (parts: LiveParts) => {
  const { amphi, mine, posts, now, fresh } = parts;
  const t = useT();
  const blocked = new Set((mine.blocked ?? []).flatMap((b) => b.posts));
  const possible = mine.wishes
    .filter((w) => (posts.get(w.post)?.left ?? w.left) > 0 && !blocked.has(w.post))
    .map((w) => w.post);
  const [picked, setPicked] = useState<string | null>(possible[0] ?? null);
  const [asking, setAsking] = useState(false);
  const choosing = useAmphiCommand(amphi.id);
  const suspended = amphi.state === 'SUSPENDED';
  const turn = mine.turn ?? amphi.turn;
  const remaining = turn ? Date.parse(turn.deadline) - now : 0;
  const post = picked ? posts.get(picked) : undefined;
  const free = (post?.left ?? 0) > 0 && !blocked.has(picked ?? '');
  const name = post ? postName(post) : '';
  const ready = fresh && !suspended && !turn?.reserving && Boolean(post) && free;
  useEffect(() => {
    document.title = `${countdown(remaining)} · ${t.intern.yourTurn}`;
  }, [remaining, t]);

  const choose = async (): Promise<void> => {
    const body = { post: picked, basedOn: Math.max(amphi.version, mine.version) };
    const answer = await choosing.run('choices', { body });
    setAsking(false);
    if (answer) {
      keepReceipt(`choice.${amphi.id}`, answer.receipt);
    }
    await choosing.refresh();
  };
  const fallback = mine.sealedPost ?? null;
  const fallbackPost = fallback ? posts.get(fallback) : undefined;
  return (
    <section className={css.turn} aria-label={t.intern.yourTurn}>
      <div className={css.turnHead} data-urgent={remaining < URGENT_MS && !suspended}>
        <h2>{t.intern.yourTurn}</h2>
        <span className={css.clock} role="timer">
          <VisuallyHidden>{t.intern.clockLeft} </VisuallyHidden>
          {suspended ? '‖' : countdown(remaining)}
        </span>
      </div>
      <div className={css.body}>
        <Options
          amphi={amphi}
          mine={mine}
          posts={posts}
          picked={picked}
          onPick={(p) => {
            setPicked(p);
            setAsking(false);
          }}
        />
        {turn && !suspended && (
          <Text size="sm">
            {fallbackPost
              ? t.intern.fallback(seconds(turn.deadline), postName(fallbackPost))
              : t.intern.fallbackNone(seconds(turn.deadline))}
          </Text>
        )}
      </div>
      <div className={css.confirm}>
        <ProblemAlert problem={choosing.problem} onRetry={ready ? () => void choose() : undefined} />
        {turn?.reserving && (
          <Text size="sm" role="status">
            {t.intern.reserving}
          </Text>
        )}
        {!fresh && (
          <Text size="sm" role="status">
            {t.live.wait}
          </Text>
        )}
        {asking && ready ? (
          <div className={css.ask} role="group" aria-label={t.intern.confirmAsk(name)}>
            <Text fw={650} size="lg">
              {t.intern.confirmAsk(name)}
            </Text>
            {post?.linkedTo?.length ? (
              <Text size="sm">{t.intern.confirmLinked(post.linkedTo.length)}</Text>
            ) : null}
            <Text size="sm">{t.intern.confirmHelp}</Text>
            <Button size="md" loading={choosing.busy} onClick={() => void choose()}>
              {t.intern.confirmYes}
            </Button>
            {/* Under the finger that just pressed: a second tap by mistake goes back. */}
            <Button variant="default" size="md" disabled={choosing.busy} onClick={() => setAsking(false)}>
              {t.intern.confirmNo}
            </Button>
          </div>
        ) : (
          fresh &&
          !suspended && (
            <Button size="lg" disabled={!ready} onClick={() => setAsking(true)}>
              {t.intern.confirm}
            </Button>
          )
        )}
      </div>
      {fresh && !suspended && !asking && (
        <div className={css.defer}>
          <Deferral {...parts} />
        </div>
      )}
    </section>
  );
};
