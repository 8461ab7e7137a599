package ai.alquimista.painel.persistence.demo;

import static ai.alquimista.painel.persistence.demo.Movement.*;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What happened to a customer since it came: mostly nothing, sometimes more, and more of it lately than long ago. */
final class Life {

    private static final int STEADY = 50;
    private static final List<List<Movement>> STORIES = Stream.of(
                    times(12, UPGRADE),
                    times(2, UPGRADE, UPGRADE),
                    times(6, DOWNGRADE),
                    times(6, FULL_PRICE),
                    times(3, REBATE),
                    times(2, NEW_SEGMENT),
                    times(7, CHURN),
                    times(4, CHURN, COME_BACK),
                    times(5, SUSPEND),
                    times(2, SUSPEND, RESUME),
                    times(1, UPGRADE, CHURN),
                    times(STEADY))
            .flatMap(List::stream)
            .toList();
    private static final int THREE_YEARS = 1095;
    private static final int YOUNGEST = 3;
    private static final int SETTLED = 40;
    private static final int INTRODUCTORY = 20;
    private static final List<Integer> DISCOUNTS = List.of(0, 0, 0, 5, 10, 15, 20);

    private Life() {}

    private static List<List<Movement>> times(int weight, Movement... story) {
        return Collections.nCopies(weight, List.of(story));
    }

    static List<Standing> of(SeedDay day, String segment, Chance chance) {
        List<Movement> story = chance.oneOf(STORIES);
        return told(story, began(story, day, segment, story.isEmpty() ? YOUNGEST : SETTLED, chance), day, chance);
    }

    /** Of a customer that has been here for a while, and to whom nothing happened. */
    static List<Standing> steady(SeedDay day, String segment, Chance chance) {
        return List.of(began(List.of(), day, segment, SETTLED, chance));
    }

    private static Standing began(List<Movement> story, SeedDay day, String segment, int youngest, Chance chance) {
        int age = youngest + (int) ((THREE_YEARS - youngest) * StrictMath.pow(chance.unit(), 1.5));
        Plan plan = chance.oneOf(Movement.beginnings(story));
        int discount = story.contains(FULL_PRICE) ? INTRODUCTORY : chance.oneOf(DISCOUNTS);
        return new Standing(day.ago(age, chance), plan, segment, TenantStatus.ACTIVE, discount);
    }

    private static List<Standing> told(List<Movement> story, Standing first, SeedDay day, Chance chance) {
        int oldest = day.age(first.from()) - 7;
        List<Integer> ages = Stream.generate(() -> 1 + (int) (oldest * StrictMath.pow(chance.unit(), 1.8)))
                .distinct()
                .limit(story.size())
                .sorted(Comparator.reverseOrder())
                .toList();
        var standings = new ArrayList<>(List.of(first));
        for (int i = 0; i < story.size(); i++) {
            standings.add(story.get(i).next(standings.getLast(), day.ago(ages.get(i), chance)));
        }
        return List.copyOf(standings);
    }
}
