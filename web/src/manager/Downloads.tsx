import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { paths } from '../api/endpoints';
import css from './Manager.module.css';

interface Props {
  amphi: string;
  files: { part: string; label: string }[];
}

/** Files of an amphitheatre, each behind its button. */
export const Downloads = ({ amphi, files }: Props) => (
  <div className={css.acts}>
    {files.map((f) => (
      <Button
        key={f.part}
        component="a"
        href={paths.amphi(amphi, f.part)}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {f.label}
      </Button>
    ))}
  </div>
);
