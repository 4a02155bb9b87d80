/** Refusals of the services, by name; what is not here is said by the service's own words. */
export const refusals: Record<string, string> = {
  NOT_YOUR_TURN: 'Ce n’est pas votre tour.',
  POST_TAKEN: 'Ce poste vient d’être pris. Choisissez-en un autre.',
  NO_PLACE_LEFT: 'Ce poste vient d’être pris. Choisissez-en un autre.',
  POST_FULL: 'Ce poste vient d’être pris. Choisissez-en un autre.',
  STALE: 'L’amphi a avancé depuis ce plan : relisez le nouveau avant d’appliquer.',
  PLAN_NEEDED: 'Cette correction a un plan de reprise : lisez-le avant d’appliquer.',
  SUSPENDED: 'L’amphi est suspendu : votre temps est conservé.',
  POST_BLOCKED: 'Une règle de secteur bloque ce poste pour vous en ce moment.',
  NOT_OPEN: 'L’amphi n’est pas ouvert.',
  CALL_LIST_MISSING: 'La liste d’appel n’est pas publiée : publiez-la d’abord.',
  NO_POSTS: 'Aucun poste n’est ouvert à cet amphi.',
  POST_TAKEN_ELSEWHERE: 'Ce poste vient d’être pris dans un autre amphi. Choisissez-en un autre.',
  CHOICE_PENDING: 'Un choix attend sa réservation auprès d’un autre amphi : réessayez dans un instant.',
  HOLDS_OPEN: 'Des réservations auprès d’autres amphis sont encore ouvertes : réessayez dans un instant.',
  ALREADY_CHOSEN: 'Le choix est déjà fait.',
  COMMAND_ID_REUSED: 'Cette demande a déjà servi à autre chose : rechargez la page.',
};
