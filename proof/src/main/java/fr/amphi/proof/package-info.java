/**
 * Proofs that hold without us: append-only trees, signed heads, inclusion proofs, commitments,
 * receipts and canonical archives. Knows only {@code java.*} and an Ed25519 signer.
 *
 * <table>
 * <caption>Which text each type follows</caption>
 * <tr><td>{@link fr.amphi.proof.MerkleTree}, {@link fr.amphi.proof.Merkle}</td><td>RFC 6962 section 2.1, SHA-256</td></tr>
 * <tr><td>{@link fr.amphi.proof.SigningKey}, {@link fr.amphi.proof.VerifierKey}, {@link fr.amphi.proof.SignedNote}</td><td>c2sp.org/signed-note, Ed25519</td></tr>
 * <tr><td>{@link fr.amphi.proof.Checkpoint}</td><td>c2sp.org/tlog-checkpoint</td></tr>
 * <tr><td>{@link fr.amphi.proof.TlogProof}</td><td>c2sp.org/tlog-proof</td></tr>
 * <tr><td>{@link fr.amphi.proof.Commitment}</td><td>SHA-256(salt of 16 bytes ‖ value)</td></tr>
 * <tr><td>{@link fr.amphi.proof.Receipt}, {@link fr.amphi.proof.Manifest}, {@link fr.amphi.proof.CanonicalZip}</td><td>Amphi's own files</td></tr>
 * </table>
 *
 * <p>The operator has one key, whose name is the operator's (such as {@code amphi.example}). The
 * tree of an amphitheatre has the origin {@code <key name>/<amphitheatre id>}, made by {@link
 * fr.amphi.proof.Checkpoint#origin} and checked by {@link fr.amphi.proof.Checkpoint#belongsTo}: a
 * key speaks for the trees below its name, and for no other.
 *
 * <p>From event to receipt:
 *
 * <pre>{@code
 * var tree = new MerkleTree();
 * long index = tree.append(leafBytes);
 * String head = Checkpoint.sign(key, Checkpoint.origin(key.name(), id), tree.size(), tree.root());
 * String proof = TlogProof.format(index, tree.inclusion(index, tree.size()), head);
 * Checkpoint seen = TlogProof.parse(proof).verify(leafBytes, List.of(key.verifierKey()));
 * }</pre>
 *
 * <p>Whatever does not verify throws {@link fr.amphi.proof.InvalidProof}, whose message says why.
 */
@NullMarked
package fr.amphi.proof;

import org.jspecify.annotations.NullMarked;
