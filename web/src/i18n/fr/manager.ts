import { nth, plural } from './common';

export const manager = {
  // Campaign
  campaignTitle: 'Campagne',
  steps: { imports: 'Imports', lists: 'Listes d’appel', schedule: 'Amphis' },
  firstDay: (d: string) => `prise de fonctions le ${d}`,
  interns: 'Internes',
  posts: 'Postes',
  wishes: 'Vœux',
  internsHelp: 'Qui choisit : spécialité, phase, subdivision, ancienneté, rang.',
  postsHelp: 'Ce qui s’offre : établissement, service, places.',
  wishesHelp: 'Facultatif : des listes de vœux déjà recueillies.',
  drop: 'Déposez un fichier CSV ou XLSX',
  browse: 'Choisir un fichier',
  columns: 'Colonnes obligatoires',
  reading: 'Contrôle du fichier…',
  faultsTitle: (n: number) =>
    `${n} ${plural(n, 'faute')} : rien n’a été importé. Corrigez le fichier et déposez-le à nouveau.`,
  faultLine: 'Ligne',
  faultColumn: 'Colonne',
  faultValue: 'Valeur',
  faultWhy: 'Pourquoi',
  planInterns: (n: number, pools: number) =>
    `${n} ${plural(n, 'interne')} dans ${pools} ${plural(pools, 'liste d’appel', 'listes d’appel')}`,
  planPosts: (n: number, places: number) =>
    `${n} ${plural(n, 'poste')}, ${places} ${plural(places, 'place')}`,
  planWishes: (file: string) => `Le fichier ${file} remplacera les vœux des internes qu’il contient.`,
  planFile: (file: string, kb: number) => `${file} (${kb} ko)`,
  reconciliation: (n: number, known: number, changed: number, missing: number) =>
    `${n} nouveaux, ${known} déjà connus, ${changed} modifiés, ${missing} absents du fichier`,
  warnings: (n: number) => `${n} ${plural(n, 'avertissement')}`,
  importIt: 'Importer',
  imported: 'Importé.',
  importedWishes: (lists: number, wishes: number) =>
    `${lists} ${plural(lists, 'liste')}, ${wishes} ${plural(wishes, 'vœu', 'vœux')}`,
  // Call lists
  listsEmpty: 'Aucune liste : importez d’abord les internes et les postes.',
  poolColumn: 'Amphi',
  internsColumn: 'Internes',
  placesColumn: 'Places',
  ratioColumn: 'Taux',
  ratioHelp: (have: number, need: number) => `${have} places pour ${need} attendues`,
  short: (n: number) => `manque ${n}`,
  revision: (n: number) => `révision ${n}`,
  stale: 'modifiée depuis, à republier',
  notPublished: 'non publiée',
  stateColumn: 'État',
  publishLists: (n: number) => `Publier ${n} ${plural(n, 'liste d’appel', 'listes d’appel')}`,
  publishPlan: (lists: number, interns: number) =>
    `${lists} ${plural(lists, 'liste est figée', 'listes sont figées')} ; ${interns} ${plural(interns, 'interne reçoit', 'internes reçoivent')} leur rang et son explication.`,
  republishPlan: (n: number) =>
    `${n} ${plural(n, 'liste déjà publiée devient', 'listes déjà publiées deviennent')} une nouvelle révision : motif obligatoire.`,
  selectAll: 'Tout sélectionner',
  select: (name: string) => `Sélectionner ${name}`,
  seeList: (name: string) => `Voir la liste ${name}`,
  position: 'Rang',
  seniority: 'Ancienneté',
  rankColumn: 'Classement',
  name: 'Nom',
  explanation: 'Explication',
  guest: 'hors spécialité',
  correct: 'Corriger',
  correctTitle: (who: string) => `Corriger ${who}`,
  correctPlan:
    'La liste d’appel change à la prochaine publication (nouvelle révision) ; les internes qui changent de rang sont prévenus.',
  semesters: (n: number) => `${n} ${plural(n, 'semestre')}`,
  // Schedule
  scheduleTitle: 'Programmer des amphis',
  scheduleEmpty: 'Toutes les listes publiées ont leur amphi.',
  scheduleDay: 'Jour',
  scheduleTime: 'Heure d’ouverture',
  secondsPerTurn: 'Secondes par tour',
  stagger: 'Minutes entre deux ouvertures',
  schedulePlan: (n: number, from: string) =>
    `${n} ${plural(n, 'amphi ouvrira', 'amphis ouvriront')} à partir du ${from}. Liste d’appel et postes sont figés tels qu’ils sont maintenant.`,
  scheduleGo: (n: number) => `Programmer ${n} ${plural(n, 'amphi')}`,
  scheduled: 'programmé',
  // Control room
  controlTitle: 'Salle de contrôle',
  running: (n: number) => `${n} ${plural(n, 'amphi')} en cours`,
  suspendedCount: (n: number) => `${n} ${plural(n, 'suspendu')}`,
  lateCount: (n: number) => `${n} en retard`,
  scheduledCount: (n: number) => `${n} ${plural(n, 'programmé')}`,
  find: 'Personne, poste, amphi',
  findKey: 'Ctrl K',
  findNothing: 'Rien trouvé sous ce nom.',
  where: 'Où',
  pace: 'Rythme',
  end: 'Fin prévue',
  leftOver: 'Places / internes',
  trend: 'Derniers choix',
  trendLabel: (n: number) => `${n} ${plural(n, 'choix', 'choix')} ces cinq dernières minutes`,
  controlEmpty: 'Aucun amphi dans cette campagne.',
  controlEmptyHelp: 'Importez les listes, publiez les listes d’appel, puis programmez les amphis.',
  toCampaign: 'Préparer la campagne',
  lateHint: (n: number, d: string) => `le ${nth(n)} dépasse de ${d}`,
  readOnly: 'Lecture seule : vous observez cet amphi.',
  allAmphis: 'Tous les amphis',
  // One amphitheatre
  callList: 'Liste d’appel',
  postsTitle: 'Postes',
  decisions: 'À décider',
  noDecision: 'Rien à décider.',
  done: (n: number) => `${n} déjà ${plural(n, 'passé')}`,
  toCome: (n: number) => `${n} à venir`,
  showAll: 'Toute la liste',
  showNear: 'Autour du tour',
  findInList: 'Rang, nom, poste…',
  findPost: 'Établissement, service…',
  onlyLeft: 'Avec une place',
  turnOf: (n: number) => `Au tour du ${nth(n)}`,
  since: (d: string) => `depuis ${d}`,
  overdue: (d: string) => `temps dépassé de ${d}`,
  selected: 'Sélection',
  selectHint: 'Touchez une personne ou un poste pour agir.',
  nobody: 'Personne n’est appelé.',
  acts: {
    open: 'Ouvrir l’amphi',
    suspend: 'Suspendre l’amphi',
    resume: 'Reprendre',
    close: 'Clore l’amphi',
    publish: 'Publier les affectations',
    choose: 'Choisir pour cette personne',
    wishList: 'Faire choisir sa liste de vœux',
    credit: 'Accorder du temps',
    skip: 'Passer',
    comeBack: 'Remettre après le tour en cours',
    correct: 'Corriger ce choix',
    cancel: 'Annuler ce choix',
    supernumerary: 'Affecter en surnombre',
    places: 'Changer le nombre de places',
    withdraw: 'Retirer ce poste',
  },
  order: 'Référence de l’arrêté d’affectation',
  orderHelp: 'Par exemple : arrêté n° 2027-10-0123 du 2 avril 2027.',
  deferredAfter: (n: number) => `après le ${nth(n)}`,
  count: 'Nombre d’internes',
  minutes: 'Minutes en plus',
  post: 'Poste',
  postPick: 'Choisir un poste',
  newPlaces: 'Nombre de places',
  validating: 'Surnombre validant',
  plan: {
    open: (n: number) =>
      `${n} ${plural(n, 'interne est appelé', 'internes sont appelés')} dans l’ordre ; le temps du premier commence.`,
    suspend: (who: string) =>
      `Le tour s’arrête${who} ; le temps restant est conservé et chacun voit le motif.`,
    resume: (who: string) => `Le tour reprend${who}, avec le temps qui restait.`,
    close: (left: number, none: number) =>
      `${left} ${plural(left, 'place reste', 'places restent')} vacante${left > 1 ? 's' : ''} ; ${none} ${plural(none, 'interne est', 'internes sont')} sans poste. Plus aucun choix ensuite.`,
    publish: (n: number) =>
      `${n} ${plural(n, 'affectation est publiée', 'affectations sont publiées')} sans les noms, avec tout ce qu’il faut pour les vérifier. Irréversible.`,
    choose: (who: string, post: string) => `${who} prend ${post}. Le tour passe au suivant.`,
    wishList: (n: number) =>
      n === 1
        ? 'La liste scellée de cette personne choisit son premier vœu encore possible ; sans vœu possible, elle est passée.'
        : `Les listes scellées des ${n} prochains internes choisissent, l’une après l’autre.`,
    credit: (who: string, minutes: number) =>
      `${who} a ${minutes} ${plural(minutes, 'minute')} de plus ; chacun le voit, avec le motif.`,
    skip: (who: string) => `${who} est passé et pourra revenir juste après un tour en cours.`,
    comeBack: (who: string) => `${who} est appelé juste après la personne en cours.`,
    correct: (who: string, from: string, to: string) => `${who} passe de ${from} à ${to}.`,
    keep: (n: number) =>
      n === 0
        ? 'Personne n’a choisi après : aucun autre choix n’est touché.'
        : `${n} ${plural(n, 'interne a choisi après et garde son choix', 'internes ont choisi après et gardent leur choix')}.`,
    supernumerary: (who: string, post: string) =>
      `${who} est affecté à ${post} en surnombre : aucune place n’est consommée.`,
  },
  repair: {
    callList: 'Appliquer la liste d’appel corrigée',
    rerun: 'Rejouer à partir d’un rang',
    position: 'À partir du rang',
    outdated: 'Une liste d’appel corrigée a été publiée depuis l’ouverture.',
    summary: (kept: number, lost: number, offered: number) =>
      `${kept === 0 ? 'Personne ne garde son choix' : `${kept} ${plural(kept, 'interne garde son choix', 'internes gardent leur choix')}`}, ${lost === 0 ? 'personne ne le perd' : `${lost} le ${plural(lost, 'perd', 'perdent')}`}, ${offered === 0 ? 'personne n’aurait pu choisir autre chose' : `${offered} ${plural(offered, 'pourrait', 'pourraient')} choisir autre chose`}`,
    from: (n: number) => ` : rejouer à partir du ${nth(n)}.`,
    nothing: ' : rien à rejouer.',
    loses: (who: string, post: string, why: string) => `${who} perd ${post} : ${why}`,
    why: {
      NO_PLACE: 'il n’y a plus de place à son tour',
      WITHDRAWN: 'le poste est retiré',
      NOT_CALLED: 'la liste corrigée ne l’appelle plus',
      CANCELLED: 'choix annulé',
      RUN_AGAIN: 'son tour est rejoué',
    },
    could: (who: string, posts: string[], count: number) =>
      count === 0
        ? `${who} attend encore son tour`
        : `${who} aurait pu choisir ${posts.join(' ; ')}${count > posts.length ? ` et ${count - posts.length} ${plural(count - posts.length, 'autre poste', 'autres postes')}` : ''}`,
    more: (n: number) => `… et ${n} ${plural(n, 'autre', 'autres')}`,
    how: 'Comment l’appliquer',
    again: (n: number, choices: number) =>
      `Rejouer à partir du ${nth(n)} : ${choices} choix ${plural(choices, 'annulé et refait', 'annulés et refaits')} dans l’ordre. L’amphi reste suspendu jusqu’à ce que vous le repreniez ; chacun est prévenu.`,
    once: (lost: number) =>
      lost === 0
        ? 'Corriger sans rejouer : tous les choix sont conservés.'
        : `Corriger sans rejouer : seuls les choix devenus impossibles (${lost}) sont annulés.`,
    reasonAlone: 'Communiqué à la seule personne dont le choix est annulé ; jamais publié.',
    statement: 'Motif public',
    statementHelp: 'Communiqué aux autres personnes concernées et publié avec l’amphi.',
    apply: 'Appliquer avec motif…',
  },
  exports: 'Exports',
  exportResults: 'Résultats (CSV)',
  exportBundle: 'Dossier vérifiable (ZIP)',
  exportReceipts: 'Récépissés (ZIP)',
  exportLater: 'Le dossier vérifiable sera disponible à la clôture.',
  journal: 'Journal',
  journalEmpty: 'Les actes et les choix apparaîtront ici.',
};
