// Screenshots of the pages against the pretend API: npm run look -- [--out DIR] [--axe]
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../e2e/browser.mjs';

const args = process.argv.slice(2);
const after = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
const out = after('--out') ?? join(tmpdir(), 'amphi-look');
const only = after('--only');
const axe = args.includes('--axe') ? readFileSync('node_modules/axe-core/axe.min.js', 'utf8') : null;
mkdirSync(out, { recursive: true });

const PASS = 'Laisser passer…';

/** scene of the mock, user, path, and what to do first. */
const PAGES = [
  ['suspended', '', 'accueil', '/'],
  ['suspended', '', 'postes', '/postes'],
  ['suspended', '', 'verifier', '/verifier'],
  [
    'suspended',
    '',
    'verifie',
    '/verifier',
    async (p) => {
      await p.setInputFiles('input[type=file]', '../verifier/src/test/resources/golden/bundle-1.zip');
      await p.getByTestId('verdict').waitFor();
    },
  ],
  ['suspended', '', 'comment', '/comment-ca-marche'],
  ['suspended', 'interne', 'voeux', '/voeux'],
  [
    'suspended',
    'interne',
    'voeux-ouvert',
    '/voeux',
    async (p) => {
      await p.getByRole('button', { name: 'Pourquoi ?' }).click();
      await p
        .getByRole('button', { name: /^Actions pour/ })
        .nth(1)
        .click();
      await p.getByRole('button', { name: 'Ajouter des postes' }).click();
    },
  ],
  ['suspended', 'interne', 'amphi-suspendu', '/amphi'],
  ['run', 'interne', 'amphi-avant', '/amphi'],
  ['turn', 'interne', 'amphi-tour', '/amphi'],
  ['turn', 'interne', 'procurations', '/procurations'],
  ['run', 'interne', 'surnombre', '/surnombre'],
  ['run', 'affaires-medicales', 'surnombres', '/surnombres'],
  [
    'run',
    'gestionnaire',
    'surnombre-dossier',
    '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT',
    async (p) => {
      await p.getByRole('searchbox', { name: /Liste d’appel/ }).fill('300');
      await p.getByRole('list', { name: 'Liste d’appel' }).getByRole('button').first().click();
      await p.getByRole('group', { name: 'Surnombre' }).waitFor();
    },
  ],
  [
    'run',
    'gestionnaire',
    'affectation-office',
    '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT',
    async (p) => {
      await p.getByRole('searchbox', { name: /Liste d’appel/ }).fill('310');
      await p.getByRole('list', { name: 'Liste d’appel' }).getByRole('button').first().click();
      await p.getByRole('button', { name: 'Affecter d’office' }).click();
      await p.getByRole('group', { name: 'Affecter d’office' }).waitFor();
    },
  ],
  [
    'turn',
    'interne',
    'amphi-confirmer',
    '/amphi',
    async (p) => {
      await p.getByRole('button', { name: /Confirmer mon choix/ }).click();
    },
  ],
  ['run', 'interne', 'laisser-passer', '/amphi', (p) => p.getByRole('button', { name: PASS }).click()],
  ['turn', 'interne', 'laisser-passer-tour', '/amphi', (p) => p.getByRole('button', { name: PASS }).click()],
  [
    'defer',
    'interne',
    'laisse-passer',
    '/amphi',
    async (p) => {
      await p.getByRole('button', { name: PASS }).or(p.getByText('Vous laissez passer')).first().waitFor();
      if (!(await p.getByText('Vous laissez passer').isVisible())) {
        await p.getByRole('button', { name: PASS }).click();
        await p.getByRole('button', { name: 'Laisser passer', exact: true }).click();
      }
      await p.getByText('Vous laissez passer').waitFor();
    },
  ],
  [
    'run',
    'gestionnaire',
    'accorder-du-temps',
    '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT',
    (p) => p.getByRole('button', { name: 'Accorder du temps' }).click(),
  ],
  ['chosen', 'interne', 'amphi-choisi', '/amphi'],
  ['chosen', 'interne', 'affectation', '/affectation'],
  ['suspended', 'interne', 'messages', '/messages'],
  ['suspended', 'interne', 'hopital', '/mon-hopital'],
  [
    'suspended',
    'interne',
    'contact',
    '/voeux',
    async (p) => {
      const tab = p.getByRole('button', { name: 'Votre ARS' });
      if (await tab.isVisible()) await tab.click();
    },
  ],
  ['run', 'gestionnaire', 'salle', '/salle', async (p) => p.waitForTimeout(9000)],
  ['run', 'gestionnaire', 'salle-mg', '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT'],
  ['run', 'gestionnaire', 'regles', '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT/regles'],
  [
    'run',
    'gestionnaire',
    'seances',
    '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT/seances',
    async (p) => p.getByRole('button', { name: 'Ajouter une séance' }).click(),
  ],
  [
    'run',
    'gestionnaire',
    'regle-nouvelle',
    '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT/regles',
    async (p) => {
      await p.getByRole('button', { name: 'Ajouter une règle' }).click();
      await p.getByLabel('Titre de la règle').fill('Loire à pourvoir');
    },
  ],
  [
    'run',
    'gestionnaire',
    'salle-acte',
    '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT',
    async (p) => {
      await p.getByRole('list', { name: 'Liste d’appel' }).getByRole('button').nth(2).click();
      await p.getByRole('button', { name: 'Annuler ce choix' }).click();
      await p.getByText('rejouer à partir du').first().waitFor();
    },
  ],
  [
    'suspended',
    'gestionnaire',
    'campagne-imports',
    '/campagne/imports',
    async (p) => {
      await p.setInputFiles('input[type=file] >> nth=0', {
        name: 'internes.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('a'),
      });
      await p.setInputFiles('input[type=file] >> nth=1', {
        name: 'postes.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('a'),
      });
    },
  ],
  [
    'suspended',
    'gestionnaire',
    'campagne-listes',
    '/campagne/listes',
    async (p) => {
      await p.getByRole('checkbox').nth(1).check();
    },
  ],
  ['suspended', 'gestionnaire', 'campagne-amphis', '/campagne/amphis'],
  [
    'suspended',
    'responsable',
    'campagne-nouvelle',
    '/campagne/imports',
    async (p) => {
      await p.getByRole('button', { name: 'Ouvrir une campagne' }).click();
      await p.getByLabel('Premier jour du semestre').fill('2027-11-02');
    },
  ],
  ['run', 'gestionnaire', 'prevision', '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT/prevision'],
  ['chosen', 'gestionnaire', 'resultat', '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT/resultats?rang=217'],
  ['run', 'gestionnaire', 'resultats', '/salle/2027-05.CLERMONT-FERRAND.DSM40.SOCLE/resultats'],
  ['run', 'affaires-medicales', 'etablissement', '/etablissement'],
  ['run', 'affaires-medicales', 'pages', '/pages'],
  ['run', 'coordonnateur', 'coordonnateur', '/salle/2027-05.LYON.DSM24.APPROFONDISSEMENT'],
];
const VIEWS = [
  ['phone', { width: 390, height: 844 }, 'light'],
  ['phone-dark', { width: 390, height: 844 }, 'dark'],
  ['desktop', { width: 1440, height: 900 }, 'light'],
  ['desktop-dark', { width: 1440, height: 900 }, 'dark'],
  ['small', { width: 320, height: 640 }, 'light'],
];
const views = VIEWS.filter(([v]) => !after('--view') || after('--view').split(',').includes(v));

const serve = (scene, port) =>
  new Promise((resolve) => {
    const child = spawn(
      'node_modules/.bin/vite',
      ['--host', '127.0.0.1', '--port', String(port), '--strictPort'],
      {
        env: { ...process.env, AMPHI_MOCK: '1', MOCK_SCENE: scene },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    child.stdout.on('data', (d) => String(d).includes('Local') && resolve(child));
  });

let bad = 0;
const browser = await launch();
let port = 5310;
try {
  for (const scene of new Set(PAGES.map((p) => p[0]))) {
    const todo = PAGES.filter((p) => p[0] === scene && (!only || only.split(',').includes(p[2])));
    if (!todo.length) continue;
    const server = await serve(scene, ++port);
    try {
      for (const [view, viewport, colorScheme] of views) {
        for (const [, user, name, path, act] of todo) {
          const context = await browser.newContext({
            viewport,
            colorScheme,
            locale: 'fr-FR',
            timezoneId: 'Europe/Paris',
            reducedMotion: 'reduce',
          });
          await context.addCookies([{ name: 'mock-user', value: user, domain: '127.0.0.1', path: '/' }]);
          const page = await context.newPage();
          page.on('pageerror', (e) => {
            bad++;
            console.error(`${name} ${view}: ${e.message}`);
          });
          page.on(
            'console',
            (m) =>
              m.type() === 'error' &&
              !/404|422/.test(m.text()) &&
              console.error(`${name} ${view}: ${m.text()}`),
          );
          await page.goto(`http://127.0.0.1:${port}${path}`);
          await page.waitForSelector('h1');
          await page.waitForTimeout(900);
          if (act)
            await act(page).catch((e) => {
              bad++;
              console.error(`${name} ${view}: ${e.message.split('\n')[0]}`);
            });
          await page.waitForTimeout(300);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (wide > 0) {
            bad++;
            console.error(`${name} ${view}: ${wide} px too wide`);
          }
          if (axe) {
            await page.evaluate(axe);
            const result = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
            for (const v of result.violations) {
              bad++;
              console.error(
                `${name} ${view}: axe ${v.id} (${v.nodes.length}) ${v.nodes
                  .slice(0, 2)
                  .map((n) => `${n.html.slice(0, 140)} ${n.any.map((a) => a.message).join(' ')}`)
                  .join(' | ')}`,
              );
            }
          }
          await page.screenshot({
            path: join(out, `${name}.${view}.png`),
            fullPage: !args.includes('--fold'),
          });
          await context.close();
        }
      }
    } finally {
      server.kill();
    }
  }
} finally {
  await browser.close();
}
console.log(`${out}: ${bad} to mend`);
process.exitCode = bad ? 1 : 0;
