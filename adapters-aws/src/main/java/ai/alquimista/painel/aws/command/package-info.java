/** Operational commands in DynamoDB. */
@NullMarked
package ai.alquimista.painel.aws.command;

import org.jspecify.annotations.NullMarked;
