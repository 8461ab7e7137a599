package ai.alquimista.painel.rest;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource, made once: it keeps nothing of a request, and to make and wire one for each costs a tenth of a cached answer. */
@Stereotype
@SuppressWarnings("InjectScopeAnnotationOnInterfaceOrAbstractClass") // a stereotype is there to carry a scope
@Singleton
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Endpoint {}
