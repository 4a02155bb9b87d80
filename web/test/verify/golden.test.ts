import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLE_STEPS, verifyBundle } from '../../src/verify/bundle';

// Bundles that the Java side wrote and keeps as golden files.
const GOLDEN = join(import.meta.dirname, '../../../verifier/src/test/resources/golden');

describe('bundles written by the Java programme', () => {
  for (const name of readdirSync(GOLDEN).filter((n) => n.endsWith('.zip'))) {
    const archive = new Uint8Array(readFileSync(join(GOLDEN, name)));
    it(`${name} conforms`, async () => {
      const report = await verifyBundle(archive);
      expect([...report.steps].filter(([, s]) => s.status === 'bad')).toEqual([]);
      expect([...report.steps.keys()]).toEqual([...BUNDLE_STEPS]);
      expect(report.conforms).toBe(true);
      expect(report.figures?.events).toBe(report.head?.size);
    });
  }
});
