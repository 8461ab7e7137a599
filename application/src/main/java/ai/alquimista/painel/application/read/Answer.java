package ai.alquimista.painel.application.read;

import ai.alquimista.painel.domain.paging.Page;
import java.util.List;

/**
 * The type of an answer, kept for whoever has to read one back.
 *
 * @param container the type itself, or what holds the elements
 * @param element the type of the elements; {@code Void} where there are none
 */
@SuppressWarnings("UnusedTypeParameter") // it ties a question to the type of what is read back
public record Answer<T>(Class<?> container, Class<?> element) {

    public static <T> Answer<T> of(Class<T> type) {
        return new Answer<>(type, Void.class);
    }

    public static <E> Answer<List<E>> listOf(Class<E> element) {
        return new Answer<>(List.class, element);
    }

    public static <E> Answer<Page<E>> pageOf(Class<E> element) {
        return new Answer<>(Page.class, element);
    }
}
