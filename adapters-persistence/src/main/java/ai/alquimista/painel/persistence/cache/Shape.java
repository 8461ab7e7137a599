package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.domain.paging.Page;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How answers are built, down to the last component, as text. */
final class Shape {

    private static final Set<Class<?>> CONTAINERS = Set.of(List.class, Optional.class, Map.class, Page.class);
    private static final Set<Class<?>> LEAVES = Set.of(
            int.class,
            long.class,
            boolean.class,
            Integer.class,
            Long.class,
            Boolean.class,
            String.class,
            BigDecimal.class,
            UUID.class,
            Instant.class,
            LocalDate.class,
            YearMonth.class,
            Duration.class,
            ZoneId.class,
            Void.class);

    private final StringBuilder text = new StringBuilder();
    private final Set<Class<?>> seen = new HashSet<>();

    private Shape() {}

    /**
     * The shape of an answer.
     *
     * @throws IllegalArgumentException if it holds something that could not be read back
     */
    static String of(Answer<?> answer) {
        Shape shape = new Shape();
        shape.add(answer.container());
        shape.add(answer.element());
        return shape.text.toString();
    }

    private void add(Type type) {
        switch (type) {
            case Class<?> plain -> addClass(plain);
            case ParameterizedType generic -> addGeneric(generic);
            case TypeVariable<?> variable -> text.append(variable.getName()).append(' ');
            default -> throw unreadable(type);
        }
    }

    private void addGeneric(ParameterizedType type) {
        if (isJson(type)) {
            text.append("JSON ");
            return;
        }
        add(type.getRawType());
        for (Type argument : type.getActualTypeArguments()) add(argument);
    }

    /** A map of texts to anything holds what JSON has of itself, and is read back as that. */
    private static boolean isJson(ParameterizedType type) {
        return type.getRawType() == Map.class
                && Arrays.equals(type.getActualTypeArguments(), new Type[] {String.class, Object.class});
    }

    private void addClass(Class<?> type) {
        text.append(type.getSimpleName()).append(' ');
        if (LEAVES.contains(type) || !seen.add(type)) return;
        if (type.isEnum()) text.append(Arrays.toString(type.getEnumConstants()));
        else if (type.isRecord()) addComponents(type.getRecordComponents());
        else if (!CONTAINERS.contains(type)) throw unreadable(type);
    }

    private void addComponents(RecordComponent[] components) {
        text.append('(');
        for (RecordComponent component : components) {
            text.append(component.getName()).append(' ');
            add(component.getGenericType());
        }
        text.append(')');
    }

    private static IllegalArgumentException unreadable(Type type) {
        return new IllegalArgumentException("a remembered answer cannot hold a " + type.getTypeName());
    }
}
