import type { Dict } from '../fr';
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
import { verify } from './verify';

export const en: Dict = {
  ...common,
  open,
  intern,
  manager,
  establishment,
  verify,
  result,
  past,
  forecast,
  equity,
  vacancies,
  refusals,
  rules,
  sessions,
  proxy,
  beyond,
  faults,
};
