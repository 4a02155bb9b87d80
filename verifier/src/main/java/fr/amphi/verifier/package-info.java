/**
 * Checks what was published, with nothing but the files and a public key: bundles ({@link
 * fr.amphi.verifier.BundleVerifier}) and receipts ({@link fr.amphi.verifier.ReceiptVerifier});
 * {@link fr.amphi.verifier.BundleWriter} makes what they read. The command line is {@link
 * fr.amphi.verifier.Verify}.
 */
@NullMarked
package fr.amphi.verifier;

import org.jspecify.annotations.NullMarked;
