package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one store holds on persons. Every call throws {@link Unavailable} when the store cannot answer in time. */
public interface PersonalData {

    /** The store's name, as a file of everything that is held shows it. */
    String store();

    /** Everything that is held on a person, in JSON's types; what was found under which name. */
    Map<String, @Nullable Object> find(UserId person);

    /**
     * Takes the person out of everything, and leaves what does not tell who it was. To be called again after a failure.
     *
     * @return how many rows told something; 0 where nothing is held
     */
    long erase(UserId person);
}
