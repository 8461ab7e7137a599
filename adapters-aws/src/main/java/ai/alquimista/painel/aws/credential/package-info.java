/** Where integrations' credentials lie: Secrets Manager, or encrypted files. */
@NullMarked
package ai.alquimista.painel.aws.credential;

import org.jspecify.annotations.NullMarked;
