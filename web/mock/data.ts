import type { CallLine } from '../src/api/amphi';
import type { Intern } from '../src/api/people';
import type { Phase, Post } from '../src/api/types';

/** A small deterministic generator: the same page every time. */
export const random = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const HOSPITALS: [string, string, string][] = [
  ['CH de Fleyriat', 'Bourg-en-Bresse', '010000024'],
  ['HCL Croix-Rousse', 'Lyon', '690000001'],
  ['HCL Édouard-Herriot', 'Lyon', '690000002'],
  ['HCL Lyon Sud', 'Pierre-Bénite', '690000003'],
  ['CH de Villefranche', 'Villefranche-sur-Saône', '690000004'],
  ['CH Lucien-Hussel', 'Vienne', '380000005'],
  ['CH Saint-Joseph Saint-Luc', 'Lyon', '690000006'],
  ['CH du Haut-Bugey', 'Oyonnax', '010000007'],
  ['CH de Givors', 'Givors', '690000008'],
  ['Médipôle', 'Villeurbanne', '690000009'],
  ['CH d’Annonay', 'Annonay', '070000010'],
  ['CH Pierre-Oudot', 'Bourgoin-Jallieu', '380000011'],
];
const UNITS = [
  'Urgences',
  'Médecine interne',
  'Gériatrie',
  'Pédiatrie',
  'Cardiologie',
  'Soins palliatifs',
  'Infectiologie',
];
const FAMILY = [
  'Moreau',
  'Lefèvre',
  'Garnier',
  'Faure',
  'Rousset',
  'Chevalier',
  'Perrin',
  'Blanchet',
  'Marchand',
  'Colin',
  'Renaud',
  'Barbier',
  'Nguyen',
  'Benali',
  'Da Silva',
  'Kaya',
];
const GIVEN = [
  'Camille',
  'Inès',
  'Hugo',
  'Léa',
  'Yanis',
  'Manon',
  'Théo',
  'Jade',
  'Adam',
  'Chloé',
  'Noé',
  'Sarah',
  'Louis',
  'Anna',
];

export const makePosts = (
  subdivision: string,
  specialty: string,
  phase: Phase,
  count: number,
  seed: number,
): Post[] => {
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => {
    const [establishment, city, finess] = HOSPITALS[i % HOSPITALS.length]!;
    return {
      post: `${specialty}/${subdivision}/${i + 1}`,
      subdivision,
      specialties: [specialty],
      phases: [phase],
      establishment,
      unit:
        UNITS[Math.floor(i / HOSPITALS.length) % UNITS.length]! +
        (i >= 84 ? ` ${Math.floor(i / 84) + 1}` : ''),
      finess,
      city,
      places: 1 + Math.floor(next() * 4),
      tags: next() < 0.18 ? ['périphérie'] : [],
      linkedTo: [],
      state: 'OPEN',
    };
  });
};

export const makeInterns = (pool: string, count: number, seed: number): Intern[] => {
  const next = random(seed);
  const pick = <T>(list: T[]): T => list[Math.floor(next() * list.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const familyName = pick(FAMILY);
    const givenName = pick(GIVEN);
    return {
      pseudonym: `${pool}-${i + 1}`,
      internId: `AURA-${String(seed * 1000 + i + 1).padStart(5, '0')}`,
      familyName,
      givenName,
      email: `${givenName}.${familyName}.${i + 1}@exemple.fr`.toLowerCase().replaceAll(' ', '-'),
      phone: `06 00 00 ${String(Math.floor(i / 100)).padStart(2, '0')} ${String(i % 100).padStart(2, '0')}`,
      pool,
      seniority: Math.max(0, 5 - Math.floor((i * 4) / count)),
      rank: String(100 + i * 7),
      guest: false,
    };
  });
};

export const makeLines = (interns: Intern[]): CallLine[] =>
  interns.map((i, n) => ({ position: n + 1, status: 'WAITING', intern: i.pseudonym }));
