package ai.alquimista.painel.application.read;

import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Comparator;
import java.util.Optional;

/**
 * One question, by someone who may ask it, at one generation of what its answer is made of.
 *
 * @param generation the sum of its topics' generations: any change makes another key
 */
public record ReadKey<T>(Grant by, Question<T> question, long generation) {

    /** Whose data the answer holds; empty for the platform's. */
    public Optional<TenantId> tenant() {
        return switch (by) {
            case Granted granted -> Optional.of(granted.tenant().id());
            case GrantedPlatform platform -> Optional.empty();
        };
    }

    /** The strongest of the caller's groups: callers of one class are shown the same. */
    public Group roleClass() {
        return by.caller().groups().stream()
                .min(Comparator.comparingInt(Group::precedence))
                .orElseThrow();
    }
}
