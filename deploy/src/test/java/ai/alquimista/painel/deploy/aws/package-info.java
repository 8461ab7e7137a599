/** Holds what CloudFormation is told to what must be true of it. */
@NullMarked
package ai.alquimista.painel.deploy.aws;

import org.jspecify.annotations.NullMarked;
