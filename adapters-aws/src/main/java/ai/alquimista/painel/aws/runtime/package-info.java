/** Where tenants' agents run: a Kubernetes cluster, or this machine. */
@NullMarked
package ai.alquimista.painel.aws.runtime;

import org.jspecify.annotations.NullMarked;
