import { beyond } from './beyond';
import { common } from './common';
import { establishment } from './establishment';
import { faults } from './faults';
import { intern } from './intern';
import { manager } from './manager';
import { open } from './open';
import { proxy } from './proxy';
import { refusals } from './refusals';
import { equity, forecast, past, result, vacancies } from './results';
import { rules } from './rules';
import { sessions } from './sessions';
import { typeset } from './typeset';
import { verify } from './verify';

export const fr = typeset({
  ...common,
  open,
  intern,
  manager,
  establishment,
  result,
  past,
  forecast,
  equity,
  vacancies,
  verify,
  refusals,
  rules,
  sessions,
  proxy,
  beyond,
  faults,
});

/** Every dictionary has exactly the entries of the French one. */
export type Dict = typeof fr;
