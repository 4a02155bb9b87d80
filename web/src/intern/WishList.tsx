import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { restrictToParentElement, restrictToVerticalAxis } from '@dnd-kit/modifiers';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { AmphiPost, WishLine } from '../api/amphi';
import { useT } from '../i18n';
import { postName } from '../ui/text';
import css from './Intern.module.css';
import { move, putBack, remove } from './order';
import { WishRow } from './WishRow';

interface Props {
  order: string[];
  posts: ReadonlyMap<string, AmphiPost>;
  lines: ReadonlyMap<string, WishLine>;
  obtained: string | null;
  running: boolean;
  editable: boolean;
  onChange: (order: string[]) => void;
}

/** The ranked wishes. */
export const WishList = ({ order, posts, lines, obtained, running, editable, onChange }: Props) => {
  const t = useT();
  const [said, setSaid] = useState('');
  const [gone, setGone] = useState<{ post: string; index: number } | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const name = (post: string): string => {
    const found = posts.get(post);
    return found ? postName(found) : post;
  };
  const moveTo = (post: string, to: number): void => {
    onChange(move(order, order.indexOf(post), to));
    setSaid(t.intern.moved(name(post), to + 1));
  };
  const ended = ({ active, over }: DragEndEvent): void => {
    if (over && active.id !== over.id) moveTo(String(active.id), order.indexOf(String(over.id)));
  };
  return (
    <>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{
          screenReaderInstructions: { draggable: t.intern.dragHow },
          announcements: {
            onDragStart: ({ active }) => t.intern.dragStart(name(String(active.id))),
            onDragOver: ({ active, over }) =>
              over ? t.intern.moved(name(String(active.id)), order.indexOf(String(over.id)) + 1) : undefined,
            onDragEnd: () => undefined,
            onDragCancel: ({ active }) => t.intern.dragCancel(name(String(active.id))),
          },
        }}
        modifiers={[restrictToVerticalAxis, restrictToParentElement]}
        onDragEnd={ended}
      >
        <SortableContext items={order} strategy={verticalListSortingStrategy}>
          <ol className={css.list} aria-label={t.nav.wishes}>
            {order.map((post, index) => (
              <WishRow
                key={post}
                post={post}
                name={name(post)}
                index={index}
                count={order.length}
                line={lines.get(post)}
                left={posts.get(post)?.left}
                obtained={post === obtained}
                running={running}
                editable={editable}
                onMove={(to) => moveTo(post, to)}
                onRemove={() => {
                  setGone({ post, index });
                  onChange(remove(order, post));
                }}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      {gone && !order.includes(gone.post) && (
        <Group gap="xs" py="xs" px="sm" role="status">
          <Text size="sm">{t.intern.removed(name(gone.post))}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              onChange(putBack(order, gone.post, gone.index));
              setGone(null);
            }}
          >
            {t.intern.undo}
          </Button>
        </Group>
      )}
    </>
  );
};
