import { type Bytes, sha256 } from './bytes';
import { Divergence } from './divergence';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (leaf: Bytes): Bytes => sha256(LEAF, leaf);
export const nodeHash = (left: Bytes, right: Bytes): Bytes => sha256(NODE, left, right);

/**
 * Root of the tree over these leaves (RFC 6962): a stack of complete subtrees, merged as soon as two have the
 * same height, and at the end from the right.
 */
export const merkleRoot = (leaves: Iterable<Bytes>): Bytes => {
  const stack: { height: number; hash: Bytes }[] = [];
  for (const leaf of leaves) {
    let top = { height: 0, hash: leafHash(leaf) };
    while (stack.length && stack[stack.length - 1]!.height === top.height) {
      top = { height: top.height + 1, hash: nodeHash(stack.pop()!.hash, top.hash) };
    }
    stack.push(top);
  }
  const last = stack.pop();
  if (!last) return sha256();
  return stack.reduceRight((right, left) => nodeHash(left.hash, right), last.hash);
};

/** Length of the inclusion proof of a leaf, and from which side each hash comes. */
const path = (index: number, size: number): ('left' | 'right')[] => {
  if (size <= 1) return [];
  let half = 1;
  while (half * 2 < size) half *= 2;
  return index < half ? [...path(index, half), 'right'] : [...path(index - half, size - half), 'left'];
};

/** The root that an inclusion proof leads to. */
export const rootFromInclusion = (index: number, size: number, leaf: Bytes, proof: Bytes[]): Bytes => {
  const sides = index < size ? path(index, size) : null;
  if (!sides || sides.length !== proof.length)
    throw new Divergence('proof', [], { file: 'receipt.tlog-proof' });
  return sides.reduce(
    (hash, side, i) => (side === 'left' ? nodeHash(proof[i]!, hash) : nodeHash(hash, proof[i]!)),
    leafHash(leaf),
  );
};
