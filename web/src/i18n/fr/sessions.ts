import { nth, plural } from './common';

interface Numbered {
  number: number;
  of: number;
}

interface Ranks {
  first: number;
  last: number;
}

export const sessions = {
  title: 'Séances',
  link: 'Séances',
  back: 'Retour à l’amphi',
  intro:
    'Un grand amphi se tient en plusieurs séances : chacune appelle une partie de la liste, à son heure et avec son temps par interne. L’appel s’arrête seul à la fin d’une séance et reprend seul à l’heure de la suivante.',
  none: 'Une seule séance : l’amphi va d’une traite du premier au dernier.',
  over: 'Toutes les séances ont commencé : elles ne changent plus.',
  number: (s: Numbered) => `Séance ${s.number} sur ${s.of}`,
  ranks: (s: Ranks) => `du ${nth(s.first)} au ${nth(s.last)}`,
  perTurn: (s: number) => `${s} s par interne`,
  until: (at: string) => `fin prévue ${at}`,
  begun: 'commencée',
  next: (at: string) => `reprise : ${at}`,
  nextHelp:
    'L’appel reprendra seul à cette heure. Vos vœux restent modifiables jusqu’à votre tour ; vous serez prévenu à son approche.',
  mine: (at: string) => `Votre séance : ${at}`,
  mineOf: (s: Numbered & Ranks) => `séance ${s.number} sur ${s.of}, rangs ${s.first} à ${s.last}`,
  first: 'À partir du rang',
  day: 'Jour',
  time: 'Heure',
  end: 'Fin prévue',
  seconds: 'Secondes par interne',
  add: 'Ajouter une séance',
  all: 'Revenir à une seule séance',
  remove: (n: number) => `Retirer la séance ${n}`,
  one: (n: number) => `Séance ${n}`,
  plan: (n: number) =>
    n === 0
      ? 'L’amphi se tiendra d’une traite.'
      : `${n} ${plural(n, 'séance')} ; personne n’est appelé avant l’heure de la sienne.`,
  planTold: 'Chaque interne dont l’heure change est prévenu.',
  freeze: 'Fixer les séances',
  change: 'Changer les séances',
  start: 'Commencer la séance maintenant',
  startPlan: 'L’appel reprend avant l’heure prévue ; les internes de la séance sont prévenus.',
};
