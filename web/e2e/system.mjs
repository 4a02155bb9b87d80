// The real system, started and stopped by ./amphi in a folder of its own.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.env.AMPHI_ROOT ?? join(dirname(fileURLToPath(import.meta.url)), '../..');
const script = join(root, 'amphi');

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Runs ./amphi to its end: status and what it said. */
export const amphi = (args, env = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(script, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      if (process.env.E2E_VERBOSE) process.stderr.write(chunk);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('exit', (status) => resolve({ status, said }));
  });

/** Where it runs, who may sign in, who is who. */
const read = (home) => {
  const run = json(join(home, 'run.json'));
  const data = run.options.data;
  return {
    address: run.address,
    accounts: run.accounts,
    password: (user) => {
      const account = run.accounts.find((a) => a.username === user);
      if (!account) throw new Error(`no account ${user} in ${home}/run.json`);
      return account.password;
    },
    story: json(join(data.startsWith('file:') ? fileURLToPath(data) : data, 'demo/story.json')),
  };
};

/**
 * Starts the demonstration region on free ports; E2E_HOME names one that runs already and is left running.
 * Whatever ends this process, the system ends too.
 */
export const start = async () => {
  if (process.env.E2E_HOME) return { ...read(process.env.E2E_HOME), stop: async () => undefined };
  const home = mkdtempSync(join(tmpdir(), 'amphi-e2e-'));
  const env = { AMPHI_HOME: home, AMPHI_PORTS: 'free' };
  let up = true;
  const down = () => {
    if (!up) return;
    up = false;
    spawnSync(script, ['down'], { env: { ...process.env, ...env }, stdio: 'ignore' });
    if (!process.env.E2E_KEEP) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', down);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  const { status, said } = await amphi(['up', '--detach', '--demo'], env);
  if (status !== 0) throw new Error(`./amphi up failed:\n${said}`);
  return { ...read(home), stop: async () => down() };
};
