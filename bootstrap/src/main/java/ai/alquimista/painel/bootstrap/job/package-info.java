/** The jobs: what operators and schedules start as {@code painel}, a program of its own on the server's classes. */
@NullMarked
package ai.alquimista.painel.bootstrap.job;

import org.jspecify.annotations.NullMarked;
