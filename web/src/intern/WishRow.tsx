import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { WishLine } from '../api/amphi';
import { useT } from '../i18n';
import css from './Intern.module.css';

interface Props {
  post: string;
  name: string;
  index: number;
  count: number;
  line: WishLine | undefined;
  left: number | undefined;
  obtained: boolean;
  running: boolean;
  editable: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One wish: dragged by its handle, or moved with its buttons. */
export const WishRow = (props: Props) => {
  const { post, name, index, count, line, obtained, running, editable, onMove, onRemove } = props;
  const t = useT();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState<number | string>(index + 1);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: post,
      disabled: !editable,
    });
  const left = line?.left ?? props.left ?? 0;
  const taken = line?.state === 'TAKEN' || left === 0;
  const style = { transform: CSS.Translate.toString(transform), transition };
  const place = (): void => {
    const n = Number(at);
    if (n >= 1) onMove(Math.min(count, n) - 1);
    setOpen(false);
  };
  return (
    <li
      ref={setNodeRef}
      style={style}
      className={css.wish}
      data-obtained={obtained}
      data-taken={taken}
      data-dragging={isDragging}
    >
      {editable ? (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={css.handle}
          {...attributes}
          {...listeners}
          aria-label={t.intern.drag(name)}
        >
          <IconGripVertical size={20} aria-hidden />
        </button>
      ) : (
        <span />
      )}
      <span className={css.order}>{index + 1}</span>
      <div>
        <div className={css.wishName}>{name}</div>
        <div className={css.wishInfo}>
          {taken ? (
            <span>{line?.takenBy ? t.intern.takenBy(line.takenBy) : t.intern.taken}</span>
          ) : (
            <>
              <span>{t.intern.left(left)}</span>
              {line && <span>{t.intern.wanted(line.wantedByBetter)}</span>}
            </>
          )}
          {!taken && line?.blocked && (
            <span>
              {line.blocked.now ? t.rules.blockedNow : t.rules.blockedThen} : {line.blocked.detail}
            </span>
          )}
          {obtained && <span className={css.here}>← {running ? t.intern.youLive : t.intern.you}</span>}
        </div>
      </div>
      {editable && (
        <ActionIcon
          variant="subtle"
          size="xl"
          c="dimmed"
          aria-label={t.intern.actions(name)}
          aria-expanded={open}
          onClick={() => {
            setAt(index + 1);
            setOpen(!open);
          }}
        >
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      )}
      {open && (
        <div className={css.menu}>
          <Button
            variant="default"
            leftSection={<IconArrowUp size={16} aria-hidden />}
            disabled={index === 0}
            aria-label={t.intern.moveUp(name)}
            onClick={() => onMove(index - 1)}
          >
            {t.intern.up}
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowDown size={16} aria-hidden />}
            disabled={index === count - 1}
            aria-label={t.intern.moveDown(name)}
            onClick={() => onMove(index + 1)}
          >
            {t.intern.down}
          </Button>
          <NumberInput
            aria-label={`${t.intern.placeAt} : ${name}`}
            leftSection={<span aria-hidden>n°</span>}
            w={84}
            min={1}
            max={count}
            hideControls
            value={at}
            onChange={setAt}
            onKeyDown={(e) => e.key === 'Enter' && place()}
          />
          <Button variant="default" onClick={place}>
            {t.intern.placeGo}
          </Button>
          <Button
            variant="subtle"
            color="red"
            c="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={onRemove}
          >
            {t.intern.remove}
          </Button>
        </div>
      )}
    </li>
  );
};
