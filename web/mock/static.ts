import type { Amphi, Sessions, Slot } from '../src/api/amphi';
import type { Rules } from '../src/api/rules';
/** Answers that never change. */
export const campaigns = [
  { id: '2027-05', label: 'Semestre d’été 2027', firstDay: '2027-05-02', lastDay: '2027-11-01', demo: true },
];

export const specialties = [
  { code: 'DSM24', name: 'Médecine générale' },
  { code: 'DSM33', name: 'Pédiatrie' },
  { code: 'DSM40', name: 'Psychiatrie' },
  { code: 'DSM18', name: 'Gériatrie' },
  { code: 'DSP01', name: 'Pharmacie hospitalière' },
];

export const subdivisions = [
  { code: 'LYON', name: 'Lyon' },
  { code: 'GRENOBLE', name: 'Grenoble' },
  { code: 'SAINT-ETIENNE', name: 'Saint-Étienne' },
  { code: 'CLERMONT-FERRAND', name: 'Clermont-Ferrand' },
];

export const contact = {
  name: 'ARS Auvergne-Rhône-Alpes, pôle internat',
  email: 'internat@exemple.fr',
  phone: '04 00 00 00 00',
  support: [
    { name: 'Écoute des étudiants en santé', phone: '0 800 000 000', hours: '7 j/7, 24 h/24' },
    { name: 'Cellule violences et harcèlement', phone: '04 00 00 00 01', hours: 'en semaine, 9 h à 17 h' },
  ],
};

export const explanation = {
  text: '217e : 86 internes ont plus d’ancienneté, 130 ont la même et un meilleur rang.',
  children: [
    {
      text: 'Ancienneté : 3 semestres validés dans la phase.',
      children: [
        { text: 'Semestre de novembre 2025, validé par la faculté.' },
        { text: 'Semestre de mai 2026, validé par la faculté.' },
        { text: 'Semestre de novembre 2026, en cours de validation, compté.' },
        { text: 'Arrêté du 12 avril 2017, article 44.' },
      ],
    },
    { text: 'Rang : 1 612e au classement local (cohorte 2023).' },
    { text: 'Aucune égalité à départager : le tirage n’a pas servi.' },
  ],
};

export const notices = [
  {
    id: '1',
    kind: 'suspended',
    title: 'Amphi suspendu',
    body: 'Médecine générale, Lyon : vérification d’une ancienneté. Votre temps est conservé.',
    at: new Date(Date.now() - 9 * 60_000).toISOString(),
    read: false,
    link: '/amphi',
  },
  {
    id: '2',
    kind: 'turn',
    title: 'Plus que 5 personnes avant vous',
    body: 'Gardez cette page ouverte : votre tour approche.',
    at: new Date(Date.now() - 14 * 60_000).toISOString(),
    read: true,
    link: '/amphi',
  },
];

export const pages = [
  {
    finess: '010000024',
    establishment: 'CH de Fleyriat',
    slug: 'accueil',
    title: 'Bienvenue à Fleyriat',
    kind: 'welcome',
    revision: 3,
    body: '## Le premier jour\n\n- 8 h 30, hall principal, bureau des affaires médicales\n- Badge et tenue : **sous-sol, local 014**\n\n## Se garer\n\nParking P3, gratuit avec le badge.\n\n[Plan d’accès](https://exemple.fr/plan)',
  },
];

/** Rules over sectors of the demonstration's largest amphitheatre. */
export const rules: Rules = {
  state: 'OPEN',
  revision: 1,
  reasonNeeded: true,
  version: 1,
  sectors: [
    { name: 'AIN', posts: 12, places: 18, left: 9 },
    { name: 'LYON', posts: 108, places: 402, left: 228 },
  ],
  rules: [
    {
      id: 'ain',
      kind: 'MUST_BE_FILLED',
      sector: 'AIN',
      group: { name: 'tous' },
      title: 'Ain à pourvoir',
      text: 'Décision de l’ARS du 1er mars 2027, après avis de la commission d’ouverture des postes',
      from: '2027-03-01',
      until: '2027-04-30',
      members: 420,
      toChoose: 207,
      places: 9,
      taken: 9,
    },
    {
      id: 'hors-specialite',
      kind: 'QUOTA',
      sector: 'LYON',
      group: { name: 'internes hors spécialité', guest: true },
      most: 12,
      title: 'Hors spécialité à Lyon',
      text: 'Avis de la commission de répartition du 12 février 2027',
      from: '2027-03-01',
      members: 16,
      toChoose: 7,
      places: 228,
      taken: 8,
    },
  ],
};

/** Half of the list in the morning, the other half in the afternoon. */
export const sessions = (amphi: Amphi): Sessions => {
  const half = Math.ceil(amphi.interns / 2);
  const slot = (number: number, first: number, last: number, hours: number): Slot => ({
    number,
    of: 2,
    first,
    last,
    opensAt: new Date(Date.parse(amphi.opensAt) + hours * 3_600_000).toISOString(),
    endsAt: null,
    secondsPerTurn: 180,
    begun: number === 1 && amphi.state !== 'SCHEDULED',
  });
  return {
    state: amphi.state,
    revision: 1,
    reasonNeeded: true,
    waiting: false,
    interns: amphi.interns,
    secondsPerTurn: 180,
    sessions: [slot(1, 1, half, 0), slot(2, half + 1, amphi.interns, 5)],
    version: amphi.version,
  };
};
