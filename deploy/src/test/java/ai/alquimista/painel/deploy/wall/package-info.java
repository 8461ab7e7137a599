/** What must be true of the manifests, each as a function that says where it is not. */
@NullMarked
package ai.alquimista.painel.deploy.wall;

import org.jspecify.annotations.NullMarked;
