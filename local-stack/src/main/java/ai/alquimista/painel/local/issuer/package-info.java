/** An identity provider that speaks OpenID Connect and hands out tokens in Cognito's shape. */
@NullMarked
package ai.alquimista.painel.local.issuer;

import org.jspecify.annotations.NullMarked;
