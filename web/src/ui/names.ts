import { useMemo } from 'react';
import { useSpecialties, useSubdivisions } from '../api/queries';
import type { Named, Phase } from '../api/types';
import { useT } from '../i18n';

export interface PoolParts {
  subdivision: string;
  specialty: string;
  phase: Phase;
}

/** `2027-05.LYON.DSM24.SOCLE` or `LYON.DSM24.SOCLE`, taken apart from the right. */
export const poolParts = (code: string): PoolParts => {
  const parts = code.split('.');
  return {
    subdivision: parts[parts.length - 3] ?? '',
    specialty: parts[parts.length - 2] ?? '',
    phase: (parts[parts.length - 1] ?? 'SOCLE') as Phase,
  };
};

const capital = (slug: string): string =>
  slug
    .toLowerCase()
    .split('-')
    .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
    .join('-');

const toMap = (list: Named[] | undefined): Map<string, string> =>
  new Map((list ?? []).map((n) => [n.code, n.name]));

/** Names of specialties, subdivisions and pools; codes where a name is not known. */
export const useNames = () => {
  const t = useT();
  const specialties = useSpecialties().data;
  const subdivisions = useSubdivisions().data;
  return useMemo(() => {
    const bySpecialty = toMap(specialties);
    const bySubdivision = toMap(subdivisions);
    const specialty = (code: string): string => bySpecialty.get(code) ?? code;
    const subdivision = (code: string): string => bySubdivision.get(code) ?? capital(code);
    return {
      specialty,
      subdivision,
      pool: (code: string): string => {
        const p = poolParts(code);
        return `${specialty(p.specialty)} · ${subdivision(p.subdivision)} · ${t.phase[p.phase] ?? p.phase}`;
      },
    };
  }, [specialties, subdivisions, t]);
};
