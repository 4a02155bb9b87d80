import { nth, plural } from './common';

/** What was given, and why. */
export const result = {
  title: 'Résultats',
  of: (n: number) => `Résultat du ${nth(n)}`,
  all: 'Tous les résultats',
  link: 'Comprendre mon affectation',
  nothingYet: 'Rien n’est encore décidé pour vous.',
  nothingYetHelp: 'Votre affectation et ses raisons s’afficheront ici après votre tour.',
  wish: (n: number) => `C’est votre ${nth(n)} vœu.`,
  order: (order: string) => `Prononcé par ${order}.`,
  orderLater: 'L’arrêté d’affectation n’est pas encore pris.',
  letter: 'Télécharger la lettre (PDF)',
  why: 'Pourquoi ce résultat',
  whyHelp:
    'Ce que le traitement a fait, les données et les règles qu’il a appliquées. Les autres internes n’y figurent que par leur rang.',
  asWritten: 'Tel que l’interne le lit. Les vœux qui n’ont pas décidé ne sont montrés qu’à lui.',
  files: 'Arrêté et lettres',
  toSign: 'Faites signer le projet, puis publiez les affectations avec la référence de l’arrêté.',
  draftPdf: 'Projet d’arrêté (PDF)',
  orderPdf: 'Arrêté d’affectation (PDF)',
  annexXlsx: 'Annexe (XLSX)',
  annexCsv: 'Annexe (CSV)',
  letters: 'Lettres aux internes (PDF)',
  withNames: 'Ces fichiers portent des noms : ils ne sont ouverts qu’aux gestionnaires de cet amphi.',
  table: 'Résultat de chaque interne',
  how: 'Choix',
  reasons: 'Raisons',
  letterColumn: 'Lettre',
};

export const past = {
  title: 'Ce que l’écran montrait',
  help: 'Reconstruit à partir du journal de l’amphi, jusqu’à la version sur laquelle le choix s’est fait.',
  version: (n: number, at: string) => `Version ${n}, ${at}`,
  yours: 'celle du choix',
  before: 'Version précédente',
  after: 'Version suivante',
  back: (n: number) => `Revenir à la version ${n}`,
  turn: (n: number) => `au tour du ${nth(n)}`,
  wishes: 'Vos vœux à ce moment',
  taken: (ranks: number[]) =>
    ranks.length ? `pris par ${ranks.map((n) => `le ${nth(n)}`).join(', ')}` : 'aucune place',
  standing: {
    BLOCKED: 'bloqué par une règle de secteur',
    WITHDRAWN: 'poste retiré par l’ARS',
    NOT_OFFERED: 'pas proposé dans cet amphi',
  },
  posts: 'Postes à ce moment',
  establishment: 'Établissement',
  unit: 'Service',
  places: 'Places',
  left: 'Restent',
  by: 'Pris par',
  find: 'Établissement, service…',
  root: 'Empreinte du journal à cette version :',
};

export const forecast = {
  title: 'Postes qui risquent de rester vacants',
  link: 'Prévision des vacances de postes',
  back: 'Retour à l’amphi',
  sum: (places: number, interns: number) =>
    `${places} ${plural(places, 'place libre', 'places libres')} pour ${interns} ${plural(interns, 'interne')} à appeler`,
  surely: (n: number) =>
    n === 0
      ? 'Il n’y a pas plus de places que d’internes à appeler.'
      : `${n} ${plural(n, 'place restera vacante', 'places resteront vacantes')} quoi qu’il arrive.`,
  undecided: (n: number) =>
    n === 0
      ? 'Les vœux de tous les internes à appeler leur donnent un poste.'
      : `${n} ${plural(n, 'interne n’a', 'internes n’ont')} pas de vœu encore possible : leur choix peut tout changer.`,
  posts: 'Postes',
  stayEmpty: 'Vacance',
  wantedBy: 'Demandé par',
  after: 'Restent selon les vœux',
  none: 'D’après les vœux, tous les postes seront pourvus.',
  likelihood: { SURE: 'certaine', PROBABLE: 'probable', UNCERTAIN: 'possible' },
  help: {
    SURE: 'il reste plus de places que d’internes à appeler.',
    PROBABLE: 'les vœux laissent plus de places que d’internes sans vœu possible.',
    UNCERTAIN: 'cela dépend des internes sans vœu possible.',
  },
};

export const equity = {
  title: 'Vœux obtenus, selon le rang',
  help: 'Par dixième de la liste d’appel, cinq internes au moins par ligne.',
  ranks: 'Rangs',
  fromTo: (from: number, to: number) => `du ${nth(from)} au ${nth(to)}`,
  interns: 'Internes',
  first: '1er vœu',
  amongThree: 'Parmi les 3 premiers',
  otherWish: 'Autre vœu',
  offList: 'Hors liste',
  none: 'Sans poste',
  median: 'Vœu médian',
  tooFew: 'Effectif trop faible : ces chiffres permettraient d’identifier des personnes.',
};

export const vacancies = {
  title: 'Places vacantes, par service',
  left: 'Vacantes',
  none: 'Aucune place vacante.',
};
