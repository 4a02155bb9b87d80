import { type Bytes, concat, text, utf8 } from './bytes';
import { Divergence } from './divergence';

export type Files = Map<string, Bytes>;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

const crc32 = (bytes: Bytes): number => {
  let c = 0xffffffff;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};

const record = (size: number, fields: [number, number, number][]): Bytes => {
  const view = new DataView(new ArrayBuffer(size));
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
};

/** Version 1.0, UTF-8 names, stored, 1 January 1980: the same in both headers of a file. */
const common = (at: number, name: Bytes, content: Bytes): [number, number, number][] => [
  [at, 2, 10],
  [at + 2, 2, 0x0800],
  [at + 8, 2, 0x0021],
  [at + 10, 4, crc32(content)],
  [at + 14, 4, content.length],
  [at + 18, 4, content.length],
  [at + 22, 2, name.length],
];

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The archive of these files in its one form: by name, stored, nothing extra. */
export const canonicalZip = (files: Files): Bytes => {
  const locals: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const [name, content] of [...files].sort(([a], [b]) => order(a, b))) {
    const path = utf8(name);
    locals.push(record(30, [[0, 4, 0x04034b50], ...common(4, path, content)]), path, content);
    directory.push(
      record(46, [[0, 4, 0x02014b50], [4, 2, 10], ...common(6, path, content), [42, 4, offset]]),
      path,
    );
    offset += 30 + path.length + content.length;
  }
  const index = concat(...directory);
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, files.size],
    [10, 2, files.size],
    [12, 4, index.length],
    [16, 4, offset],
  ]);
  return concat(...locals, index, end);
};

export interface Unpacked {
  files: Files;
  /** How the archive differs from its one form; null when it does not. */
  flaw: Divergence | null;
}

/** Reads the files one after another, then compares the archive with what it should be. */
export const readZip = (archive: Bytes): Unpacked => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const files: Files = new Map();
  let flaw: Divergence | null = null;
  let at = 0;
  while (at + 30 <= archive.length && view.getUint32(at, true) === 0x04034b50) {
    const size = view.getUint32(at + 18, true);
    const nameEnd = at + 30 + view.getUint16(at + 26, true);
    const start = nameEnd + view.getUint16(at + 28, true);
    if (view.getUint16(at + 8, true) !== 0 || start + size > archive.length)
      return { files, flaw: new Divergence('zipForm', [at]) };
    const name = text(archive.subarray(at + 30, nameEnd), 'zip');
    const content = archive.subarray(start, start + size);
    if (files.has(name)) return { files, flaw: new Divergence('zipTwice', [name]) };
    files.set(name, content);
    if (crc32(content) !== view.getUint32(at + 14, true)) flaw ??= new Divergence('zipSum', [name]);
    at = start + size;
  }
  if (!files.size) return { files, flaw: new Divergence('notZip') };
  const canonical = canonicalZip(files);
  const shorter = Math.min(canonical.length, archive.length);
  let same = 0;
  while (same < shorter && canonical[same] === archive[same]) same++;
  if (same < shorter) flaw ??= new Divergence('zipForm', [same]);
  else if (canonical.length !== archive.length)
    flaw ??= new Divergence('zipEnd', [archive.length, canonical.length]);
  return { files, flaw };
};
