import type { Rule, RuleStanding } from '../../api/rules';
import { plural } from './common';

const sentence = (r: Rule): string => {
  switch (r.kind) {
    case 'BARRED':
      return `Secteur ${r.sector} fermé à « ${r.group.name} ».`;
    case 'MUST_BE_FILLED':
      return `Secteur ${r.sector} à pourvoir : dès qu’il y reste au moins autant de places que d’internes à appeler (« ${r.group.name} »), ceux-ci ne choisissent plus que dans ce secteur.`;
    case 'QUOTA':
      return `Secteur ${r.sector} : ${r.most ?? 0} ${plural(r.most ?? 0, 'place')} au plus pour « ${r.group.name} ».`;
  }
};

const figures = (r: RuleStanding): string => {
  const concerned = `${r.members} ${plural(r.members, 'interne concerné', 'internes concernés')}`;
  switch (r.kind) {
    case 'BARRED':
      return concerned;
    case 'MUST_BE_FILLED':
      return `${r.places} ${plural(r.places, 'place restante', 'places restantes')} pour ${r.toChoose} ${plural(r.toChoose, 'interne')} à appeler`;
    case 'QUOTA':
      return `${concerned}, ${r.taken} ${plural(r.taken, 'place prise', 'places prises')} sur ${r.most ?? 0}`;
  }
};

export const rules = {
  title: 'Règles de secteur',
  link: 'Règles de secteur',
  back: 'Retour à l’amphi',
  intro:
    'Une règle dit quels postes sont bloqués, pour qui et en vertu de quel texte. Elle s’applique à la simulation comme à l’amphi, et chaque refus la cite. Les postes d’un secteur sont ceux qui portent son étiquette.',
  empty: 'Aucune règle : tous les postes sont ouverts à tous.',
  order: 'La première règle l’emporte : une règle « à pourvoir » qui ne laisserait aucun poste est écartée.',
  noSectors:
    'Aucun poste ne porte d’étiquette de secteur. Ajoutez une colonne « tags » au fichier des postes.',
  sentence,
  figures,
  tooMany: 'Plus de places que d’internes : le secteur ne sera pas entièrement pourvu.',
  since: (from: string, until: string | null) => (until ? `du ${from} au ${until}` : `depuis le ${from}`),
  kinds: { BARRED: 'Fermé à un groupe', MUST_BE_FILLED: 'À pourvoir', QUOTA: 'Quota' },
  kind: 'Type de règle',
  sector: 'Secteur',
  sectorOption: (name: string, left: number) =>
    `${name} (${left} ${plural(left, 'place restante', 'places restantes')})`,
  name: 'Titre de la règle',
  nameHelp: 'Lu par les internes, par exemple : Ain à pourvoir.',
  text: 'Texte de référence',
  textHelp: 'Arrêté, décision ou avis de commission, avec sa date.',
  from: 'Premier jour',
  until: 'Dernier jour (facultatif)',
  most: 'Places au plus',
  group: 'Internes concernés',
  groupName: 'Nom du groupe',
  groupNameHelp: 'Par exemple : tous, internes hors spécialité.',
  guest: 'Origine',
  guests: { all: 'Tous', guests: 'Hors spécialité seulement', own: 'De la spécialité seulement' },
  seniorityFrom: 'Semestres, au moins',
  seniorityTo: 'Semestres, au plus',
  rankFrom: 'Classement, de',
  rankTo: 'Classement, à',
  interns: 'Personnes désignées',
  internsHelp: 'Elles s’ajoutent aux critères. Le journal public n’en garde que le pseudonyme.',
  everybody: 'Sans critère ni personne désignée, la règle vaut pour tous.',
  add: 'Ajouter une règle',
  edit: (title: string) => `Modifier ${title}`,
  remove: (title: string) => `Retirer ${title}`,
  up: (title: string) => `Monter ${title}`,
  keep: 'Garder cette règle',
  plan: (n: number) =>
    n === 0
      ? 'Plus aucune règle : tous les postes sont ouverts à tous.'
      : `${n} ${plural(n, 'règle s’applique', 'règles s’appliquent')} aux choix à venir ; qui a déjà un poste le garde.`,
  planTold: 'Les internes qui n’ont pas encore choisi sont prévenus ; leurs vœux ne changent pas.',
  freeze: 'Figer les règles',
  change: 'Appliquer avec motif',
  unsaved: 'Modifications non enregistrées.',
  over: 'L’amphi est clos : ses règles ne changent plus.',
  ofAmphi: (n: number) => `${n} ${plural(n, 'règle')} de secteur dans cet amphi`,
  blockedNow: 'bloqué',
  blockedThen: 'bloqué à votre tour, d’après les vœux de maintenant',
  blockedPosts: (n: number) => `${n} ${plural(n, 'poste bloqué', 'postes bloqués')} par une règle`,
};
