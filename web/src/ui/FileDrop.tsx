import { Button, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import css from './FileDrop.module.css';

interface Props {
  label: string;
  browse: string;
  accept: string;
  busy?: boolean;
  onFile: (file: File) => void;
}

/** Takes a file, dropped or picked. */
export const FileDrop = ({ label, browse, accept, busy, onFile }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (e: DragEvent): void => {
    e.preventDefault();
    setOver(false);
    const file = e.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <section
      aria-label={label}
      className={`${css.drop} ${over ? css.over : ''}`}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileImport size={26} stroke={1.5} aria-hidden />
      <Text size="sm">{label}</Text>
      <Button variant="default" loading={busy} onClick={() => input.current?.click()}>
        {browse}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className={css.input}
        tabIndex={-1}
        onChange={(e) => {
          const file = e.currentTarget.files?.[0];
          e.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </section>
  );
};
