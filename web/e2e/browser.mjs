// A real Chromium on the real pages: sign-in, downloads, and what every page must keep to.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
export const SMALL = { width: 320, height: 640 };

/** Generous: the machine may be busy. No test waits this long when all is well. */
export const PATIENCE = 60_000;

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A page of somebody, with whatever went wrong in it kept in `page.wrong`. */
export const open = async (browser, address, viewport) => {
  const context = await browser.newContext({
    viewport,
    baseURL: address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    hasTouch: viewport.width < 600,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.wrong = [];
  page.waiting = new Set();
  page.on('request', (r) => page.waiting.add(r.url()));
  page.on('requestfinished', (r) => page.waiting.delete(r.url()));
  page.on('requestfailed', (r) => page.waiting.delete(r.url()));
  page.on('pageerror', (e) => page.wrong.push(e.message));
  page.on('response', (r) => r.status() >= 500 && page.wrong.push(`${r.status()} ${r.url()}`));
  return page;
};

/** Through Keycloak's page, to where the person wanted to go. */
export const signIn = async (page, user, password, then) => {
  await page.goto(`/login?then=${encodeURIComponent(then)}`);
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  await page.waitForURL((url) => url.pathname === then);
  await page
    .locator('h1')
    .waitFor()
    .catch(async (cause) => {
      const waiting = [...page.waiting];
      const now = await Promise.all(
        waiting.map((url) => page.request.get(url).then((r) => r.status(), String)),
      );
      const shown = await page.locator('body').innerText();
      throw new Error(`${then} has no title; waits for ${waiting}, now ${now}; shows ${shown}`, { cause });
    });
};

/** A browser may believe that it has no network where the system is still reached: pages ask all the same. */
export const believeOffline = (page) => page.evaluate(() => void window.dispatchEvent(new Event('offline')));

/** The bytes that a click downloads, and the name of the file. */
export const downloaded = async (page, click) => {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), path: await file.path() };
};

/** Serious faults of accessibility, and whatever is wider than a small phone: kept in `page.wrong`. */
export const keepsToTheRules = async (page, what) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  for (const v of violations.filter((found) => found.impact === 'serious' || found.impact === 'critical'))
    page.wrong.push(`${what}: axe ${v.id}: ${v.nodes[0].html.slice(0, 160)}`);
  const before = page.viewportSize();
  await page.setViewportSize(SMALL);
  await page.waitForFunction(fits, undefined, { timeout: 3000 }).catch(async () => {
    page.wrong.push(`${what} at ${SMALL.width} px, too wide: ${await page.evaluate(tooWide)}`);
  });
  await page.setViewportSize(before);
};

const fits = () => document.documentElement.scrollWidth <= window.innerWidth;

const tooWide = () =>
  [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > window.innerWidth)
    .slice(-3)
    .map((e) => e.outerHTML.slice(0, 120))
    .join(' | ');
