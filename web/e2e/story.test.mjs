// The ten minutes of the demonstration, played by its people on the real system, from a suspended amphitheatre
// to published assignments that anybody can check. Each part goes on where the one before stopped.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import {
  believeOffline,
  DESKTOP,
  downloaded,
  keepsToTheRules,
  launch,
  open,
  PHONE,
  signIn,
} from './browser.mjs';
import { neighbours } from './neighbours.mjs';
import { amphi, start } from './system.mjs';

const HOSPITAL = '010000024';
const PHARMACY = 'AUVERGNE-RHONE-ALPES.DSP06.SOCLE';
const TURN = 'C’est à vous de choisir';

let system;
let browser;
const files = mkdtempSync(join(tmpdir(), 'amphi-e2e-files-'));
const shots = process.env.E2E_SHOTS;

const visit = async (user, viewport, path) => {
  const page = await open(browser, system.address, viewport);
  if (user) await signIn(page, user, system.password(user), path);
  else await page.goto(path);
  return page;
};

const shot = async (page, name, options) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), ...options });
};

/** A manager's act: its button, what it will do, then apply. */
const act = async (page, label, fill = async () => undefined) => {
  await page.getByRole('button', { name: label, exact: true }).click();
  const form = page.getByRole('group', { name: label, exact: true });
  await form.waitFor();
  assert.ok((await form.getByRole('listitem').count()) > 0, `${label} says what it will do`);
  await fill(form);
  await form.getByRole('button', { name: 'Appliquer' }).click();
  await form.waitFor({ state: 'detached' });
};

const verified = async (page) => {
  const verdict = page.getByTestId('verdict');
  await verdict.waitFor();
  assert.match(await verdict.innerText(), /\d+ internes, \d+ postes, \d+ événements\s: conforme/);
};

/** The receipt that the page offers, kept and found good by the other program. */
const checkedReceipt = async (page) => {
  const receipt = await downloaded(page, () =>
    page.getByRole('button', { name: 'Télécharger le récépissé' }).click(),
  );
  const path = join(files, receipt.name);
  writeFileSync(path, readFileSync(receipt.path));
  const { status, said } = await amphi(['verify', '--receipt', path]);
  assert.equal(status, 0, said);
  return path;
};

/** The holder of a proxy takes the post that the wish list had promised. */
const proxyChooses = async (page, promised) => {
  const turn = page.getByRole('region', { name: /^À vous de choisir pour/ });
  await turn.waitFor();
  const options = turn.locator('label');
  await options.first().waitFor();
  const names = await options.evaluateAll((all) => all.map((one) => one.innerText.split('\n')[0].trim()));
  const index = names.findIndex((name) => promised.some((line) => line.length > 8 && line.includes(name)));
  assert.ok(index >= 0, `${promised} / ${names}`);
  await options.nth(index).getByRole('radio').check();
  await keepsToTheRules(page, 'choosing by proxy');
  await turn.getByRole('button', { name: 'Choisir pour cette personne' }).click();
  await turn.getByRole('button', { name: 'Oui, je choisis ce poste' }).click();
  await page.getByText('Le poste est choisi.').waitFor();
};

const bundle = async (page, id) => {
  const answer = await page.request.get(`/api/choice/amphitheatres/${id}/bundle.zip`);
  assert.equal(answer.status(), 200);
  const path = join(files, `${id}.zip`);
  writeFileSync(path, await answer.body());
  const { status, said } = await amphi(['verify', path]);
  assert.equal(status, 0, said);
};

describe('ten minutes of the demonstration', { timeout: 1_200_000 }, () => {
  /** Pages stay open across the parts, as they do in life. */
  const at = {};

  before(async () => {
    if (shots) mkdirSync(shots, { recursive: true });
    system = await start();
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(files, { recursive: true, force: true });
  });

  it('interne, on a phone: rank with its reasons, wishes and what they give', async () => {
    const page = await visit('interne', PHONE, '/voeux');
    at.interne = page;
    await page.getByText('Votre rang : 217e sur 420').waitFor();
    await page.getByText('à jour, version').waitFor();
    await page.getByRole('region', { name: 'Au point où en est l’amphi, vous auriez' }).waitFor();
    assert.ok((await page.getByRole('button', { name: /^Actions pour/ }).count()) >= 3);
    await shot(page, 'wishes');
    await page.getByRole('button', { name: 'Pourquoi ?' }).click();
    const why = page.getByRole('region', { name: 'Pourquoi ce rang' });
    await why
      .getByText(/semestre/)
      .first()
      .waitFor();
    await keepsToTheRules(page, 'wishes');
    await believeOffline(page);
    await page.getByRole('link', { name: 'Amphi', exact: true }).last().click();
    await page.getByRole('region', { name: /^Amphi suspendu par l’ARS/ }).waitFor();
    await keepsToTheRules(page, 'suspended amphitheatre');
  });

  it('affaires-medicales: the live page is open before the choice', async () => {
    const page = await visit('affaires-medicales', DESKTOP, '/etablissement');
    at.hospital = page;
    await page.getByText('à jour').waitFor();
    await page.getByText(`FINESS ${HOSPITAL}`).waitFor();
    await keepsToTheRules(page, 'live posts');
    await page.evaluate(() => {
      window.neverReloaded = true;
    });
  });

  it('gestionnaire: resumes general practice in Lyon from the control room', async () => {
    const page = await visit('gestionnaire', DESKTOP, '/salle');
    at.manager = page;
    await page.getByRole('heading', { name: 'Salle de contrôle' }).waitFor();
    const row = page.getByRole('row', { name: /Médecine générale · Lyon · approfondissement/ });
    await row.getByText('suspendu', { exact: true }).waitFor();
    await keepsToTheRules(page, 'control room');
    await row.getByRole('link').first().click();
    await page.getByText('Au tour du 213e').waitFor();
    await keepsToTheRules(page, 'suspended amphitheatre of a manager');
    await page.getByRole('list', { name: 'Liste d’appel' }).getByRole('button').first().click();
    await page.getByRole('button', { name: 'Annuler ce choix' }).click();
    const plan = page.getByRole('group', { name: 'Annuler ce choix' });
    await plan.getByText(/gardent? (leur|son) choix, 1 le perd, .*\s:\s(rejouer|rien\sà\srejouer)/).waitFor();
    assert.ok(await plan.getByRole('button', { name: 'Appliquer avec motif…' }).isDisabled());
    await keepsToTheRules(page, 'repair plan');
    await plan.getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.getByRole('button', { name: 'Corriger ce choix' }).click();
    const other = page.getByRole('group', { name: 'Corriger ce choix' });
    await other.getByPlaceholder('Choisir un poste').click();
    await page.getByRole('option').first().click();
    await other.getByText(/gardent? (leur|son) choix, personne ne le perd/).waitFor();
    await keepsToTheRules(page, 'repair plan of another post');
    await other.getByRole('button', { name: 'Annuler', exact: true }).click();
    await act(page, 'Reprendre');
    await page.getByRole('button', { name: 'Suspendre l’amphi' }).waitFor();
  });

  it('interne: the turn comes by itself, the choice is confirmed, the receipt checks', async () => {
    const page = at.interne;
    const resumed = Date.now();
    const turn = page.getByRole('region', { name: TURN });
    await turn.waitFor();
    assert.ok(Date.now() - resumed < 40_000, 'the turn comes within forty seconds');
    const ours = turn.locator('label').filter({ hasText: 'Fleyriat' }).first();
    at.post = (await ours.locator('span').nth(1).innerText()).trim();
    await ours.getByRole('radio').check();
    await shot(page, 'turn');
    await keepsToTheRules(page, 'turn');
    await page.getByRole('button', { name: 'Confirmer mon choix (définitif)' }).click();
    await page.getByRole('button', { name: 'Oui, je prends ce poste' }).click();
    await page.getByText('Votre choix est enregistré.').waitFor();
    await page.getByRole('region', { name: 'Votre poste' }).getByText(at.post).waitFor();
    await keepsToTheRules(page, 'chosen');
    at.receipt = await checkedReceipt(page);
  });

  it('interne: why this post, which wishes were gone, and what the screen showed', async () => {
    const page = at.interne;
    await page.getByRole('link', { name: 'Comprendre mon affectation' }).click();
    await page.getByRole('heading', { name: 'Mon affectation' }).waitFor();
    await page.getByRole('region', { name: 'Votre poste' }).getByText(at.post).waitFor();
    const why = page.getByRole('region', { name: 'Pourquoi ce résultat' });
    await why.getByText('Vous étiez 217e sur 420', { exact: false }).waitFor();
    await why.getByText('Vous avez choisi ce poste vous-même', { exact: false }).waitFor();
    const screen = page.getByRole('region', { name: 'Ce que l’écran montrait' });
    await screen.getByText('celle du choix').waitFor();
    await screen.getByText('au tour du 217e').waitFor();
    await keepsToTheRules(page, 'my assignment');
    await screen.getByRole('button', { name: 'Version précédente' }).click();
    await screen.getByRole('button', { name: /^Revenir à la version/ }).waitFor();
  });

  it('affaires-medicales: the choice has arrived, and so has the intern in the workbook', async () => {
    const page = at.hospital;
    await page.getByText(/1 place prise \(Médecine générale · Lyon · approfondissement, 217e\)/).waitFor();
    assert.equal(await page.evaluate(() => window.neverReloaded), true);
    const { name } = await (await at.interne.request.get('/api/session')).json();
    const family = name.split(' ').at(-1);
    await page.getByRole('listitem').filter({ hasText: family.toUpperCase() }).first().waitFor();
    const workbook = await downloaded(page, () =>
      page.getByRole('link', { name: 'Télécharger (XLSX)' }).click(),
    );
    const text = Object.values(unzipSync(readFileSync(workbook.path)))
      .map((f) => strFromU8(f))
      .join('');
    assert.match(workbook.name, /\.xlsx$/);
    assert.ok(text.toUpperCase().includes(family.toUpperCase()), `${family} is in the workbook`);
  });

  it('the control room shows who is choosing as it goes', async () => {
    const page = at.manager;
    await page.getByRole('link', { name: 'Tous les amphis' }).click();
    const row = page.getByRole('row', { name: /Médecine générale · Lyon · approfondissement/ });
    await row.getByText('en cours', { exact: true }).waitFor();
    const head = await visit('responsable', DESKTOP, '/salle');
    at.head = head;
    await head
      .getByRole('row', { name: /Saint-Étienne/ })
      .getByText('en cours', { exact: true })
      .first()
      .waitFor();
    await head.getByText('à jour').waitFor();
    await shot(head, 'control-room');
    await page.goto('/salle/2027-05.LYON.DSM24.SOCLE/regles');
    await page.getByText('Stages chez un maître de stage des universités à pourvoir').waitFor();
    await page.getByText(/places\srestantes\spour\s\d+\sinternes\sà\sappeler/).waitFor();
    await keepsToTheRules(page, 'rules of a seeded amphitheatre');
  });

  it('responsable: which posts may stay empty', async () => {
    const page = at.head;
    await page.goto(`/salle/${system.story.upcoming}/prevision`);
    await page.getByRole('heading', { name: 'Postes qui risquent de rester vacants' }).waitFor();
    await page.getByText(/places?\slibres?\spour\s\d+\sinternes\sà\sappeler/).waitFor();
    await keepsToTheRules(page, 'forecast');
  });

  it('interne-pediatrie: moves a wish with buttons, sees what it gives, keeps a receipt', async () => {
    const page = await visit('interne-pediatrie', DESKTOP, '/voeux');
    at.paediatrics = page;
    await page.getByText('à jour, version').waitFor();
    const outcome = page.getByRole('region', { name: 'Aujourd’hui, vous auriez' });
    await outcome.waitFor();
    const names = page.getByRole('button', { name: /^Actions pour/ });
    const order = async () =>
      await names.evaluateAll((all) => all.map((b) => b.getAttribute('aria-label').slice(13)));
    const first = await order();
    await page.getByRole('button', { name: `Actions pour ${first[1]}`, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Monter ${first[1]}`, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^enregistré/).waitFor();
    assert.deepEqual((await order()).slice(0, 2), [first[1], first[0]]);
    await keepsToTheRules(page, 'wishes moved');
    await checkedReceipt(page);
    await page.reload();
    await page.getByText('à jour, version').waitFor();
    assert.deepEqual((await order()).slice(0, 2), [first[1], first[0]]);
    at.promised = (await outcome.innerText())
      .split('\n')
      .map((l) => l.trim())
      .filter(Boolean);
  });

  it('anybody: the published psychiatry is checked in the browser and by the other program', async () => {
    const page = await visit(null, PHONE, '/verifier');
    await page.getByRole('combobox').selectOption(system.story.published);
    await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
    await verified(page);
    await page.getByTestId('verdict').scrollIntoViewIfNeeded();
    await shot(page, 'verify');
    await keepsToTheRules(page, 'verified');
    await bundle(page, system.story.published);
    await page.locator('input[type=file]').setInputFiles(at.receipt);
    await page.getByText('Ce récépissé est authentique').waitFor();
    for (const [path, what] of [
      ['/', 'home'],
      ['/postes', 'open posts'],
      ['/comment-ca-marche', 'how'],
    ]) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await keepsToTheRules(page, what);
    }
    at.anybody = page;
  });

  it('responsable: the semester that was missing moves an intern up, in a new revision', async () => {
    const { name, seniority, position } = system.story.toCorrect;
    const page = at.head;
    await page.goto(`/campagne/listes/${PHARMACY}`);
    const line = page.getByRole('row', { name: new RegExp(name.split(' ').at(-1), 'i') });
    await line.waitFor();
    await keepsToTheRules(page, 'call list');
    await line.getByRole('button', { name: 'Corriger' }).click();
    const form = page.getByRole('group', { name: /^Corriger/ });
    await form.getByLabel('Ancienneté').fill(String(seniority));
    await form.getByLabel('Motif').fill('Semestre validé retrouvé au dossier');
    await form.getByRole('button', { name: 'Appliquer' }).click();
    await form.waitFor({ state: 'detached' });
    await page.goto('/campagne/listes');
    const pool = page.getByRole('row', { name: /Pharmacie hospitalière.*socle/ });
    await pool.getByText('à republier').waitFor();
    await keepsToTheRules(page, 'call lists');
    await pool.getByRole('checkbox').check();
    await page.getByLabel('Motif').fill('Un semestre manquait');
    await page.getByRole('button', { name: 'Publier 1 liste d’appel' }).click();
    await pool.getByText('révision 2').waitFor();
    await page.goto(`/campagne/listes/${PHARMACY}`);
    assert.equal(await line.getByRole('cell').first().innerText(), String(position));
  });

  it('responsable: a rule over a sector is frozen with its text, and the interns read it', async () => {
    const page = at.head;
    await page.goto(`/salle/${system.story.upcoming}`);
    await page.getByRole('link', { name: 'Règles de secteur' }).click();
    await page.getByText('Aucune règle : tous les postes sont ouverts à tous.').waitFor();
    await page.getByRole('button', { name: 'Ajouter une règle' }).click();
    await page.getByRole('radio', { name: 'Quota' }).check();
    await page.getByLabel('Places au plus').fill('100');
    await page.getByLabel('Titre de la règle').fill('Quota d’essai');
    await page.getByLabel('Texte de référence').fill('Décision du 1er mars 2027');
    await keepsToTheRules(page, 'a rule being written');
    await page.getByRole('button', { name: 'Garder cette règle' }).click();
    await page.getByRole('button', { name: 'Figer les règles' }).click();
    await page.getByText('24 internes concernés, 0 place prise sur 100').waitFor();
    await keepsToTheRules(page, 'rules');
    await at.paediatrics.goto('/voeux');
    await at.paediatrics.getByText('1 règle de secteur dans cet amphi').click();
    await at.paediatrics.getByText('Décision du 1er mars 2027', { exact: false }).waitFor();
  });

  it('responsable: the amphitheatre is cut into sessions, and the interns read theirs', async () => {
    const page = at.head;
    await page.goto(`/salle/${system.story.upcoming}`);
    await page.getByRole('link', { name: 'Séances', exact: true }).click();
    await page.getByText('l’amphi va d’une traite', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Ajouter une séance' }).click();
    await page.getByRole('button', { name: 'Retirer la séance 2' }).waitFor();
    await keepsToTheRules(page, 'sessions being written');
    await page.getByRole('button', { name: 'Fixer les séances' }).click();
    await page.getByRole('button', { name: 'Fixer les séances' }).waitFor({ state: 'detached' });
    await keepsToTheRules(page, 'sessions');
    await at.paediatrics.goto('/voeux');
    await at.paediatrics.getByText(/^Votre\sséance\s:/).waitFor();
    await keepsToTheRules(at.paediatrics, 'wishes with a session');
  });

  it('interne-pediatrie gives a proxy, interne accepts it on a phone', async () => {
    const me = await (await at.interne.request.get('/api/identity/me')).json();
    const { campaign, pseudonym } = me.places[0];
    const interns = await (await at.head.request.get(`/api/identity/campaigns/${campaign}/interns`)).json();
    const number = interns.find((one) => one.pseudonym === pseudonym).internId;
    const giver = at.paediatrics;
    await giver.goto('/procurations');
    await giver.getByLabel('À qui ?').fill(number);
    await keepsToTheRules(giver, 'a proxy to give');
    await giver.getByRole('button', { name: 'Donner procuration' }).click();
    await giver.getByText(/sa réponse est attendue/).waitFor();
    const holder = at.interne;
    await holder.goto('/procurations');
    await holder.getByRole('button', { name: 'Accepter', exact: true }).waitFor();
    await keepsToTheRules(holder, 'a proxy to accept');
    await holder.getByRole('button', { name: 'Accepter', exact: true }).click();
    await holder.getByRole('button', { name: 'Rendre cette procuration' }).waitFor();
    await giver.getByText(/a accepté de choisir pour vous/).waitFor();
    await keepsToTheRules(giver, 'an accepted proxy');
  });

  it('responsable: paediatrics in Grenoble, from its opening to published assignments', async () => {
    const page = at.head;
    const id = system.story.upcoming;
    await page.goto(`/salle/${id}`);
    await act(page, 'Ouvrir l’amphi');
    await act(page, 'Accorder du temps', (form) => form.getByLabel('Motif').fill('réseau lent'));
    await page.getByText(/Temps du 1er prolongé de .*\s:\s?réseau lent/).waitFor();
    const intern = at.paediatrics;
    await intern.goto('/amphi');
    await intern.getByRole('button', { name: 'Laisser passer…' }).click();
    await keepsToTheRules(intern, 'letting others pass');
    await intern.getByRole('button', { name: 'Laisser passer', exact: true }).click();
    await intern.getByText('Vous laissez passer jusqu’au', { exact: false }).waitFor();
    await keepsToTheRules(intern, 'others pass');
    await intern.getByRole('button', { name: 'Reprendre ma place' }).click();
    await intern.getByRole('button', { name: 'Laisser passer…' }).waitFor();
    const place = await intern.request.get(`/api/choice/amphitheatres/${id}/me`);
    const { before } = await place.json();
    if (before > 0)
      await act(page, 'Faire choisir sa liste de vœux', (form) =>
        form.getByLabel('Nombre d’internes').fill(String(before)),
      );
    await proxyChooses(at.interne, at.promised);
    await act(page, 'Faire choisir sa liste de vœux', (form) =>
      form.getByLabel('Nombre d’internes').fill('24'),
    );
    await page
      .getByText(/reprise\s:/)
      .first()
      .waitFor();
    await keepsToTheRules(page, 'between two sessions');
    await act(page, 'Commencer la séance maintenant', (form) =>
      form.getByLabel('Motif').fill('tous sont là'),
    );
    await act(page, 'Faire choisir sa liste de vœux', (form) =>
      form.getByLabel('Nombre d’internes').fill('24'),
    );
    await act(page, 'Clore l’amphi');
    await act(page, 'Publier les affectations', (form) =>
      form.getByLabel('Référence de l’arrêté').fill('arrêté n° 2027-10-0123 du 2 avril 2027'),
    );
    await page.getByText('publié', { exact: true }).first().waitFor();
    await keepsToTheRules(page, 'published amphitheatre');
    await page.getByRole('link', { name: 'Résultats', exact: true }).click();
    await page.getByText('Prononcé par arrêté n° 2027-10-0123 du 2 avril 2027.').waitFor();
    await page
      .getByRole('region', { name: 'Vœux obtenus, selon le rang' })
      .getByText('du 1er au 6e')
      .waitFor();
    await keepsToTheRules(page, 'results');
    const order = await downloaded(page, () =>
      page.getByRole('link', { name: 'Arrêté d’affectation (PDF)' }).click(),
    );
    assert.match(readFileSync(order.path, 'latin1'), /^%PDF-/);
    await at.paediatrics.goto('/affectation');
    const letter = await downloaded(at.paediatrics, () =>
      at.paediatrics.getByRole('link', { name: /^Télécharger la lettre/ }).click(),
    );
    assert.match(letter.name, /^lettre-.*\.pdf$/);
    await keepsToTheRules(at.paediatrics, 'published assignment');
    // the list gave what had been promised while it was being ranked
    await at.paediatrics.goto('/amphi');
    const post = await at.paediatrics.getByRole('region', { name: 'Votre poste' }).innerText();
    assert.ok(
      at.promised.some((line) => line.length > 8 && post.includes(line)),
      `${at.promised} / ${post}`,
    );
    const anybody = await visit(null, DESKTOP, `/verifier?amphi=${id}`);
    await verified(anybody);
    await bundle(anybody, id);
  });

  neighbours({ at, act, bundle, system: () => system, verified, visit });

  it('no page broke, kept anybody out, or was too wide for a small phone', () => {
    for (const [who, value] of Object.entries(at)) if (value?.wrong) assert.deepEqual(value.wrong, [], who);
  });
});
