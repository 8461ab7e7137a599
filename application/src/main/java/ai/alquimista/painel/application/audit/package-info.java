/** Reading the audit log, and having it prove itself. */
@NullMarked
package ai.alquimista.painel.application.audit;

import org.jspecify.annotations.NullMarked;
