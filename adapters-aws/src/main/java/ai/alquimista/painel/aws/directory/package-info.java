/** The users of an Amazon Cognito user pool. */
@NullMarked
package ai.alquimista.painel.aws.directory;

import org.jspecify.annotations.NullMarked;
