/** Where digests of the audit log lie: a bucket that keeps them against everybody, signed by a key of the KMS. */
@NullMarked
package ai.alquimista.painel.aws.digest;

import org.jspecify.annotations.NullMarked;
