import { sha256 as digest } from '@noble/hashes/sha2.js';
import { Divergence } from './divergence';

export type Bytes = Uint8Array;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Text, or a divergence where the bytes are none. */
export const text = (bytes: Bytes, file: string, line?: number): string => {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Divergence('utf8', [], { file, line });
  }
};

export const concat = (...parts: Bytes[]): Bytes => {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
};

export const sha256 = (...parts: Bytes[]): Bytes => {
  const hash = digest.create();
  for (const p of parts) hash.update(p);
  return hash.digest();
};

export const hex = (bytes: Bytes): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

export const fromHex = (digits: string): Bytes =>
  Uint8Array.from(digits.match(/../g) ?? [], (d) => Number.parseInt(d, 16));

export const base64 = (bytes: Bytes): string =>
  btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));

/** Bytes of Base64 in its one canonical spelling. */
export const fromBase64 = (spelled: string, file: string): Bytes => {
  let bytes: Bytes | null = null;
  try {
    bytes = Uint8Array.from(atob(spelled), (c) => c.charCodeAt(0));
  } catch {
    // Not Base64 at all: below.
  }
  if (!bytes || base64(bytes) !== spelled) throw new Divergence('base64', [], { file });
  return bytes;
};

export const equal = (a: Bytes, b: Bytes): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Lines without their line feeds; a file ends with one. */
export const lines = (bytes: Bytes, file: string): Bytes[] => {
  const out: Bytes[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    out.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) throw new Divergence('cutLine', [], { file, line: out.length + 1 });
  return out;
};
