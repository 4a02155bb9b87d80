import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useNames } from '../ui/names';

interface Props {
  id: string;
  to: string;
  back: string;
}

/** Under the title of a page of an amphitheatre: its name, and the way back. */
export const AmphiSub = ({ id, to, back }: Props) => (
  <>
    {useNames().pool(id)} ·{' '}
    <Anchor component={Link} to={to}>
      {back}
    </Anchor>
  </>
);
