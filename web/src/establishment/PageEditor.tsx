import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../api/endpoints';
import type { ContentPage } from '../api/establishment';
import { Problem } from '../api/problem';
import { useCommand } from '../api/useCommand';
import { useT } from '../i18n';
import { Markdown } from '../ui/Markdown';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { plain } from '../ui/text';

/** An address made of a title. */
export const slugOf = (title: string): string =>
  plain(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'page';

interface Props {
  finess: string;
  page?: ContentPage;
  onDone: () => void;
}

/** Writes one page; what it will look like stands below. */
export const PageEditor = ({ finess, page, onDone }: Props) => {
  const t = useT();
  const e = t.establishment;
  const client = useQueryClient();
  const [title, setTitle] = useState(page?.title ?? '');
  const [body, setBody] = useState(page?.body ?? '');
  const [kind, setKind] = useState(page?.kind ?? 'welcome');
  const saving = useCommand<unknown>();
  const at = (field: string): string | undefined =>
    saving.problem instanceof Problem ? saving.problem.at(field) : undefined;
  const save = async (): Promise<void> => {
    const path = paths.page(finess, page?.slug ?? slugOf(title));
    if (!(await saving.run(path, { method: 'PUT', body: { title: title.trim(), body, kind } }))) return;
    await client.invalidateQueries({ queryKey: ['pages', finess] });
    onDone();
  };
  return (
    <Panel title={page ? e.edit : e.newPage}>
      <Stack gap="sm">
        <TextInput
          label={e.pageTitle}
          required
          value={title}
          onChange={(ev) => setTitle(ev.currentTarget.value)}
          error={at('title')}
        />
        <NativeSelect
          label={e.pageKind}
          value={kind}
          onChange={(ev) => setKind(ev.currentTarget.value)}
          data={[...new Set([...Object.keys(e.kinds), kind])].map((k) => ({
            value: k,
            label: e.kinds[k] ?? k,
          }))}
        />
        <Textarea
          label={e.pageBody}
          description={e.pageBodyHelp}
          autosize
          minRows={8}
          maxRows={30}
          value={body}
          onChange={(ev) => setBody(ev.currentTarget.value)}
          error={at('body')}
        />
        {body && (
          <div>
            <Text size="sm" c="dimmed">
              {e.preview}
            </Text>
            <Markdown text={body} />
          </div>
        )}
        <ProblemAlert problem={saving.problem} onRetry={() => void save()} />
        <Group>
          <Button loading={saving.busy} disabled={!title.trim()} onClick={() => void save()}>
            {t.act.save}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.act.cancel}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
};
