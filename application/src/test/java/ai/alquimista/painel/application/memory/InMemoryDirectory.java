package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.IdentityDirectory;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider that can be away, and in whose midst the process can end. */
public final class InMemoryDirectory implements IdentityDirectory {

    /** The moments of one call: before anything is done, once somebody is made, once they are in their group. */
    public static final int MOMENTS = 3;

    private static final int NEVER = Integer.MAX_VALUE;

    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final List<UserId> signedOut = new ArrayList<>();
    private final AtomicInteger untilDeath = new AtomicInteger(NEVER);
    private volatile boolean away;
    private volatile Runnable meanwhile = () -> {};

    /** Somebody as the directory has them. */
    public record Member(UserId sub, Optional<TenantId> tenant, String name, Set<Group> groups, boolean isEnabled) {}

    /** The process is gone: nobody catches it, and nothing after it happens. */
    public static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }

    public void add(String email, Member member) {
        members.put(email, member);
    }

    public Optional<Member> find(String email) {
        return Optional.ofNullable(members.get(email));
    }

    public Map<String, Member> all() {
        return Map.copyOf(members);
    }

    /** Whom it signed out, in that order. */
    public synchronized List<UserId> signedOut() {
        return List.copyOf(signedOut);
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /** The process ends after so many moments of the next call. */
    public void dieAt(int moment) {
        untilDeath.set(moment);
    }

    /** What happens elsewhere during the next call. */
    public void meanwhile(Runnable work) {
        meanwhile = work;
    }

    @Override
    public Matched match(DirectoryUser wanted) {
        Runnable elsewhere = meanwhile;
        meanwhile = () -> {};
        elsewhere.run();
        if (away) throw new Unavailable("directory", new TimeoutException());
        moment();
        return wanted.known()
                        .flatMap(this::bySub)
                        .or(() -> find(wanted.email()))
                        .isPresent()
                ? bring(wanted)
                : make(wanted);
    }

    private Matched make(DirectoryUser wanted) {
        if (!wanted.isEnabled()) return new Matched.Nobody();
        UserId sub = new UserId("sub of " + wanted.email());
        add(wanted.email(), new Member(sub, Optional.of(wanted.tenant()), wanted.fullName(), Set.of(), true));
        moment();
        return bring(wanted);
    }

    private Matched bring(DirectoryUser wanted) {
        Member now = wanted.known()
                .flatMap(this::bySub)
                .or(() -> find(wanted.email()))
                .orElseThrow();
        if (!now.tenant().equals(Optional.of(wanted.tenant()))) return new Matched.Unusable();
        add(
                wanted.email(),
                new Member(now.sub(), now.tenant(), wanted.fullName(), Set.of(wanted.group()), wanted.isEnabled()));
        moment();
        if (wanted.isToBeSignedOut()) signOut(now.sub());
        return new Matched.Known(now.sub());
    }

    private synchronized void signOut(UserId sub) {
        signedOut.add(sub);
    }

    private Optional<Member> bySub(UserId sub) {
        return members.values().stream()
                .filter(member -> member.sub().equals(sub))
                .findFirst();
    }

    private void moment() {
        if (untilDeath.get() == NEVER || untilDeath.getAndDecrement() > 0) return;
        untilDeath.set(NEVER);
        throw new Death();
    }
}
