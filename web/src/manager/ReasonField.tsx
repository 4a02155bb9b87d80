import { Textarea } from '@mantine/core';
import { useT } from '../i18n';
import { typed } from '../ui/typed';

interface Props {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  help?: string;
  error?: string;
}

/** Why it is done: asked for with every act that touches a result. */
export const ReasonField = ({ value, onChange, label, help, error }: Props) => {
  const t = useT();
  return (
    <Textarea
      label={label ?? t.act.reason}
      description={help ?? t.act.reasonHelp}
      required
      autosize
      minRows={1}
      error={error}
      {...typed(value, onChange)}
    />
  );
};
