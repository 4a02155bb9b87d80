// Two small amphitheatres held at the same time: a post open to both, posts linked across, an intern on both
// lists. From the files to the published assignments, each act in the page of whoever would do it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DESKTOP, keepsToTheRules, PHONE } from './browser.mjs';

const CAMPAIGN = `essai-${Date.now().toString(36)}`;
const PAEDIATRICS = `${CAMPAIGN}.LYON.DSM39.SOCLE`;
const GYNAECOLOGY = `${CAMPAIGN}.LYON.DSM19.SOCLE`;

const INTERNS = `intern_id,specialty,phase,subdivision,seniority,rank,family_name,given_name
alix,DSM39,SOCLE,LYON,1,10,Marchetti,Alix
bruno,DSM39,SOCLE,LYON,1,20,Keller,Bruno
chloe,DSM39,SOCLE,LYON,1,30,Vasseur,Chloé
david,DSM39,SOCLE,LYON,1,40,Roussin,David
emma,DSM19,SOCLE,LYON,1,10,Lorrain,Emma
alix,DSM19,SOCLE,LYON,1,20,Marchetti,Alix
farid,DSM19,SOCLE,LYON,1,30,Benali,Farid
gael,DSM19,SOCLE,LYON,1,40,Perrin,Gaël
`;

const FLEYRIAT = 'CH de Fleyriat';
const POSTS = `post_id,specialty,phase,subdivision,establishment,unit,places,finess,city,linked_to
NEO,DSM39|DSM19,SOCLE,LYON,${FLEYRIAT},Néonatologie,1,010000024,Viriat,
PED,DSM39,SOCLE,LYON,${FLEYRIAT},Pédiatrie générale,1,010000024,Viriat,MAT
URG,DSM39,SOCLE,LYON,${FLEYRIAT},Urgences pédiatriques,3,010000024,Viriat,
MAT,DSM19,SOCLE,LYON,${FLEYRIAT},Maternité,1,010000024,Viriat,PED
GYN,DSM19,SOCLE,LYON,${FLEYRIAT},Chirurgie gynécologique,2,010000024,Viriat,
PLA,DSM19,SOCLE,LYON,${FLEYRIAT},Orthogénie,1,010000024,Viriat,
`;

const OUTAGE = 'panne du réseau de l’ARS';

/** What no page is for: a new campaign, and accounts with a password. */
const send = async (page, path, body) => {
  const { cookies } = await page.context().storageState();
  const token = cookies.find((c) => c.name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.post(path, {
    data: body,
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token), 'Idempotency-Key': crypto.randomUUID() },
  });
  assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
};

const person = (page, name) =>
  page.getByRole('list', { name: 'Liste d’appel' }).getByRole('button', { name: new RegExp(name) });

const post = (page, unit) =>
  page.getByRole('list', { name: 'Postes', exact: true }).getByRole('button', { name: new RegExp(unit) });

const pick = async (page, unit, form = page) => {
  await form.getByPlaceholder('Choisir un poste').click();
  await page.getByRole('option', { name: new RegExp(unit) }).click();
};

/** The manager chooses for whoever is called. */
const chooseFor = (act, page, unit) =>
  act(page, 'Choisir pour cette personne', async (form) => {
    await pick(page, unit, form);
    await form.getByLabel('Motif').fill('appel téléphonique de l’interne');
  });

/** A correction: its plan is read, then applied with its reasons. */
const repair = async (page, label, plan, fill = async () => undefined) => {
  await page.getByRole('button', { name: label, exact: true }).click();
  const form = page.getByRole('group', { name: label, exact: true });
  await fill(form);
  await form.getByText(plan).waitFor();
  await form.getByRole('textbox', { name: 'Motif', exact: true }).fill('erreur de saisie');
  const statement = form.getByLabel('Motif public');
  if (await statement.count()) await statement.fill('rectification d’une erreur de saisie');
  await keepsToTheRules(page, `the plan of: ${label}`);
  await form.getByRole('button', { name: 'Appliquer avec motif…' }).click();
  await form.waitFor({ state: 'detached' });
};

/** An intern takes a post at the turn, wished or not. */
const choose = async (page, unit, said) => {
  const turn = page.getByRole('region', { name: 'C’est à vous de choisir' });
  await turn.locator('label').filter({ hasText: unit }).getByRole('radio').check();
  await turn.getByRole('button', { name: 'Confirmer mon choix (définitif)' }).click();
  if (said) await turn.getByText(said).waitFor();
  await turn.getByRole('button', { name: 'Oui, je prends ce poste' }).click();
  await page.getByRole('region', { name: 'Votre poste' }).getByText(unit).waitFor();
};

/** The parts of the story that need them, told by its means. */
export const neighbours = ({ at, act, bundle, system, verified, visit }) => {
  it('responsable: a small campaign from its files to two amphitheatres', async () => {
    const page = at.head;
    await page.goto('/campagne');
    await page.getByRole('button', { name: 'Ouvrir une campagne' }).click();
    const form = page.getByRole('group', { name: 'Ouvrir une campagne' });
    await form.getByLabel('Nom').fill('Amphis voisins');
    await form.getByLabel('Premier jour du semestre').fill('2027-05-02');
    await form.getByLabel('Dernier jour du semestre').fill('2027-05-01');
    await form.getByLabel('Code').fill(CAMPAIGN);
    await form.getByRole('button', { name: 'Appliquer' }).click();
    await form.getByText('Un jour après le premier jour du semestre.').first().waitFor();
    await keepsToTheRules(page, 'opening a campaign');
    await form.getByLabel('Dernier jour du semestre').fill('2027-11-01');
    await form.getByRole('button', { name: 'Appliquer' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('prise de fonctions le 2 mai 2027').waitFor();
    for (const [i, text] of [INTERNS, POSTS].entries()) {
      const input = page.locator('input[type=file]').nth(i);
      await input.setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByText('Ce qui va se passer').waitFor();
      await keepsToTheRules(page, 'an import');
      await page.getByRole('button', { name: 'Importer', exact: true }).click();
      await page.getByText('Importé.').nth(i).waitFor();
    }
    await page.getByRole('tab', { name: /Listes d’appel/ }).click();
    await page.getByRole('button', { name: 'non publiée (2)' }).click();
    await page.getByRole('button', { name: 'Publier 2 listes d’appel' }).click();
    await page.getByText('révision 1').nth(1).waitFor();
    await page.getByRole('tab', { name: /Amphis/ }).click();
    await page.getByRole('checkbox', { name: 'Tout sélectionner (2)' }).check();
    await page.getByLabel('Secondes par tour').fill('3600');
    await keepsToTheRules(page, 'scheduling');
    await page.getByRole('button', { name: 'Programmer 2 amphis' }).click();
    await page.getByText('programmé', { exact: true }).nth(1).waitFor();
    for (const intern of ['alix', 'chloe', 'emma']) {
      const username = `${intern}.${CAMPAIGN}`;
      const password = system().password('responsable');
      await send(page, '/api/identity/accounts', {
        username,
        givenName: intern,
        familyName: 'Essai',
        email: `${username}@example.org`,
        roles: ['intern'],
        password,
        internOf: { campaign: CAMPAIGN, internId: intern },
      });
      system().accounts.push({ username, password });
    }
  });

  it('a placement beyond the order: asked for, agreed to by both, then decided', async () => {
    const intern = await visit(`chloe.${CAMPAIGN}`, PHONE, '/amphi');
    at.beyond = intern;
    await intern.getByRole('button', { name: 'Menu et compte' }).click();
    await intern.getByRole('menuitem', { name: 'Surnombre' }).click();
    await pick(intern, 'Urgences pédiatriques');
    await intern.getByRole('radio', { name: /^Surnombre non validant/ }).check();
    await keepsToTheRules(intern, 'asking to be placed beyond the order');
    await intern.getByRole('button', { name: 'Enregistrer la demande' }).click();
    await intern.getByText(/^Chef de service\s: attendu/).waitFor();

    const manager = at.head;
    await manager.goto(`/salle/${PAEDIATRICS}`);
    const toDecide = manager.getByRole('region', { name: 'À décider' });
    await toDecide.getByRole('button', { name: 'VASSEUR Chloé' }).click();
    const file = manager.getByRole('group', { name: 'Surnombre' });
    const place = file.getByRole('button', { name: 'Placer en surnombre' });
    await file.getByText(/^Établissement d’accueil\s: attendu/).waitFor();
    await file.getByLabel('Motif').fill('décision de la commission');
    assert.ok(await place.isDisabled(), 'nobody has agreed yet');
    await keepsToTheRules(manager, 'the file of a placement beyond the order');

    const hospital = at.hospital;
    await hospital.goto('/surnombres');
    await hospital.getByRole('button', { name: 'Donner l’accord (établissement d’accueil)' }).click();
    await hospital.getByText(/^Établissement d’accueil\s: enregistré/).waitFor();
    await keepsToTheRules(hospital, 'placements to agree to');
    await file.getByText(/^Établissement d’accueil\s: enregistré/).waitFor();
    await file.getByText(/^Chef de service\s: attendu/).waitFor();
    assert.ok(await place.isDisabled(), 'the head of service has not agreed yet');

    const head = await visit('chef-de-service', PHONE, '/surnombres');
    at.headOfService = head;
    await keepsToTheRules(head, 'placements to agree to, on a phone');
    await head.getByRole('button', { name: 'Donner l’accord (chef de service)' }).click();
    await head.getByText(/^Chef de service\s: enregistré/).waitFor();
    await file.getByText(/^Chef de service\s: enregistré/).waitFor();
    await place.click();
    await person(manager, 'VASSEUR').getByText('surnombre', { exact: true }).waitFor();
    await post(manager, 'Urgences pédiatriques').getByText('3 / 3').waitFor();
    await intern.goto('/amphi');
    await intern.getByRole('region', { name: 'Votre poste' }).getByText('Urgences pédiatriques').waitFor();
  });

  it('an assignment ex officio, after the referral and the interview', async () => {
    const manager = await visit('responsable', DESKTOP, `/salle/${GYNAECOLOGY}`);
    at.gynaecology = manager;
    await person(manager, 'PERRIN').click();
    const assign = async (unit) => {
      await act(manager, 'Affecter d’office', async (form) => {
        await pick(manager, unit, form);
        await form.getByLabel('Saisine du directeur de l’UFR, le').fill('2026-03-02');
        await form.getByLabel('Entretien, le').fill('2026-03-09');
        await form.getByLabel('Motif').fill('acquis du socle à consolider');
        await keepsToTheRules(manager, 'an assignment ex officio');
      });
      await person(manager, 'PERRIN').getByText('d’office').waitFor();
    };
    await assign('Orthogénie');
    await act(manager, 'Annuler cette affectation', async (form) => {
      await form.getByText(/n’est plus affecté à .*Orthogénie/).waitFor();
      await form.getByLabel('Motif').fill('erreur de saisie');
    });
    await person(manager, 'PERRIN').getByText('à venir').waitFor();
    await post(manager, 'Orthogénie').getByText('1 / 1').waitFor();
    await assign('Chirurgie gynécologique');
    await post(manager, 'Chirurgie gynécologique').getByText('1 / 2').waitFor();
    await manager.getByText(/Le 4e est affecté d’office.*Chirurgie gynécologique/).waitFor();
  });

  it('a pause with its reason, somebody who lets others pass, a choice for somebody else', async () => {
    const manager = at.head;
    await act(manager, 'Ouvrir l’amphi');
    await act(at.gynaecology, 'Ouvrir l’amphi');
    const intern = await visit(`alix.${CAMPAIGN}`, PHONE, '/amphi');
    at.both = intern;
    await keepsToTheRules(intern, 'two lists on a phone');
    await intern.getByRole('button', { name: /^C’est à vous de choisir\s: Pédiatrie/ }).click();
    const turn = intern.getByRole('region', { name: 'C’est à vous de choisir' });
    await turn.waitFor();
    await act(manager, 'Suspendre l’amphi', (form) => form.getByLabel('Motif').fill(OUTAGE));
    const pause = intern.getByRole('region', { name: /^Amphi suspendu par l’ARS depuis/ });
    await pause.getByText(OUTAGE).waitFor();
    await keepsToTheRules(intern, 'a turn in a pause');
    await act(manager, 'Reprendre');
    await pause.waitFor({ state: 'detached' });
    await turn.getByRole('button', { name: 'Laisser passer…' }).click();
    await turn.getByRole('button', { name: 'Laisser passer', exact: true }).click();
    await intern.getByText(/^Vous laissez passer jusqu’au 2e/).waitFor();
    await person(manager, 'MARCHETTI').getByText('après le 2e').waitFor();
    await intern.getByRole('button', { name: 'Reprendre ma place' }).click();
    await person(manager, 'MARCHETTI').getByText('à venir').waitFor();
    await chooseFor(act, manager, 'Urgences pédiatriques');
    await person(manager, 'KELLER').getByText('saisi par l’ARS').waitFor();
    await turn.waitFor();
  });

  it('a linked post and an intern of two lists: one choice shows in both amphitheatres', async () => {
    const other = await visit(`emma.${CAMPAIGN}`, PHONE, '/amphi');
    at.neighbour = other;
    const offered = other.getByRole('region', { name: 'C’est à vous de choisir' });
    await offered.getByText('Maternité').waitFor();
    await choose(at.both, 'Pédiatrie générale', /couplé avec 1 autre\s: une place y est prise aussi/);
    await offered.getByText('Maternité').waitFor({ state: 'detached' });
    await post(at.gynaecology, 'Maternité').getByText('0 / 1').waitFor();
    await person(at.gynaecology, 'MARCHETTI').getByText('placé ailleurs').waitFor();
    await keepsToTheRules(at.gynaecology, 'an amphitheatre beside another one');
    await at.both
      .getByRole('radiogroup', { name: 'Liste' })
      .getByText(/^Gynécologie/)
      .click();
    await at.both.getByText('Vous avez déjà une affectation dans un autre amphi.').waitFor();
    await keepsToTheRules(at.both, 'placed elsewhere');
  });

  it('a post of both lists: taken in one amphitheatre, it is gone in the other', async () => {
    await post(at.head, 'Néonatologie').getByText('1 / 1').waitFor();
    await choose(at.neighbour, 'Néonatologie');
    await post(at.head, 'Néonatologie').getByText('0 / 1').waitFor();
    await post(at.gynaecology, 'Néonatologie').getByText('0 / 1').waitFor();
  });

  it('responsable: corrections, each with its plan first, and the amphitheatre run again from a position', async () => {
    const { gynaecology, head } = at;
    await post(gynaecology, 'Orthogénie').click();
    await repair(gynaecology, 'Retirer ce poste', /personne ne le perd/);
    await post(gynaecology, 'Orthogénie').getByText('0 / 1').waitFor();

    await chooseFor(act, head, 'Urgences pédiatriques');
    await post(head, 'Urgences pédiatriques').click();
    await repair(head, 'Changer le nombre de places', /personne ne le perd/, (form) =>
      form.getByLabel('Nombre de places').fill('2'),
    );
    await post(head, 'Urgences pédiatriques').getByText('0 / 2').waitFor();
    await person(head, 'ROUSSIN').click();
    await repair(head, 'Annuler ce choix', /3 internes gardent leur choix, 1 le perd, .*\s: rien à rejouer/);
    await post(head, 'Urgences pédiatriques').getByText('1 / 2').waitFor();
    await person(head, 'ROUSSIN').getByText('passé').waitFor();
    await act(head, 'Remettre après le tour en cours');
    await chooseFor(act, head, 'Urgences pédiatriques');
    await repair(head, 'Rejouer à partir d’un rang', /ROUSSIN David perd .*\s: son tour est rejoué/, (form) =>
      form.getByLabel('À partir du rang').fill('4'),
    );
    await head.getByText('suspendu', { exact: true }).first().waitFor();
    await head.getByText('Amphi rejoué à partir du 4e').waitFor();
    await act(head, 'Reprendre');
    await chooseFor(act, head, 'Urgences pédiatriques');
    await chooseFor(act, gynaecology, 'Chirurgie gynécologique');
  });

  it('both are published, and anybody can check them', async () => {
    for (const [page, id] of [
      [at.head, PAEDIATRICS],
      [at.gynaecology, GYNAECOLOGY],
    ]) {
      await act(page, 'Clore l’amphi');
      await act(page, 'Publier les affectations', (form) =>
        form.getByLabel('Référence de l’arrêté').fill('arrêté n° 2027-10-0456 du 2 avril 2027'),
      );
      await page.getByText('publié', { exact: true }).first().waitFor();
      await at.anybody.goto(`/verifier?amphi=${id}`);
      await verified(at.anybody);
      await bundle(at.anybody, id);
    }
  });
};
