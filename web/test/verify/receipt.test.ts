import { describe, expect, it } from 'vitest';
import { fromHex, hex, utf8 } from '../../src/verify/bytes';
import { merkleRoot, rootFromInclusion } from '../../src/verify/merkle';
import { parseKey } from '../../src/verify/note';
import { receiptFiles, verifyReceipt } from '../../src/verify/receipt';
import { canonicalZip } from '../../src/verify/zip';
import { inclusion, OPENINGS, receipt, session, VKEY } from './builder';

// Vectors of the certificate-transparency reference implementation.
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(fromHex);
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree of RFC 6962', () => {
  it('has the known roots', () => {
    expect(hex(merkleRoot([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    ROOTS.forEach((root, i) => {
      expect(hex(merkleRoot(LEAVES.slice(0, i + 1)))).toBe(root);
    });
  });
  it('gives every leaf a proof that leads to the root', () => {
    for (let size = 1; size <= LEAVES.length; size++)
      for (let i = 0; i < size; i++) {
        const leaves = LEAVES.slice(0, size);
        expect(hex(rootFromInclusion(i, size, leaves[i]!, inclusion(i, leaves)))).toBe(ROOTS[size - 1]);
      }
  });
  it('takes no proof of another length', () => {
    expect(() => rootFromInclusion(0, 8, LEAVES[0]!, [])).toThrow();
    expect(() => rootFromInclusion(9, 8, LEAVES[0]!, [])).toThrow();
  });
});

describe('a receipt', () => {
  const choice = () => receipt(session(), 9);
  it('proves its event by the key it names, or by a pinned one', () => {
    const report = verifyReceipt(choice());
    expect(report.line.type).toBe('choice-made');
    expect(report.head.size).toBe(16);
    expect(report.key?.pinned).toBe(false);
    expect(verifyReceipt(choice(), [parseKey(VKEY)]).key?.pinned).toBe(true);
  });
  it('shows what was sealed', () => {
    const files = receipt(session(), 5);
    files.set('opening.json', utf8(JSON.stringify([OPENINGS[0]])));
    expect(verifyReceipt(files).opening?.value).toBe('["A","B"]');
    files.set('opening.json', utf8(JSON.stringify([{ ...OPENINGS[0], value: '["B"]' }])));
    expect(() => verifyReceipt(files)).toThrow('openingValue');
  });
  it('is refused with another event, another proof, no signature', () => {
    const other = choice();
    other.set('event.json', receipt(session(), 11).get('event.json')!);
    expect(() => verifyReceipt(other)).toThrow('inclusion');
    const moved = choice();
    moved.set('receipt.tlog-proof', receipt(session(), 11).get('receipt.tlog-proof')!);
    expect(() => verifyReceipt(moved)).toThrow();
    const unsigned = choice();
    const text = new TextDecoder().decode(unsigned.get('receipt.tlog-proof'));
    unsigned.set('receipt.tlog-proof', utf8(text.replace(/— amphi.test .{8}/, '— amphi.test AAAAAAAA')));
    expect(() => verifyReceipt(unsigned)).toThrow();
  });
  it('is read from a zip, a folder in it or not', () => {
    const inFolder = new Map([...choice()].map(([name, bytes]) => [`217/${name}`, bytes]));
    expect([...receiptFiles(canonicalZip(inFolder))!.keys()]).toContain('event.json');
    expect(receiptFiles(utf8('no'))).toBeNull();
  });
});
