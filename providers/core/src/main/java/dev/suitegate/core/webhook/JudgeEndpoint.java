package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EventType;
import dev.suitegate.core.outbound.OutboundPolicy;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.webhook.EndpointFault.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers whether an endpoint may be as somebody wants it. By form alone: where its host leads to is asked at every delivery, by those
 * who connect, for a name may lead elsewhere by then.
 */
public final class JudgeEndpoint {

    /** As much as the table holds. */
    private static final int LONGEST_DESCRIPTION = 255;

    private final Limits limits;

    public JudgeEndpoint(Limits limits) {
        this.limits = limits;
    }

    /**
     * What an installation allows.
     *
     * @param quota the most endpoints of a realm; each of them gets a copy of every event that it wants
     * @param receivers which addresses count
     */
    public record Limits(int quota, OutboundPolicy receivers) {

        /** How many endpoints a realm has unless an installation says otherwise. */
        public static final int USUAL_QUOTA = 50;

        /** In production, of a server without a name of its own. */
        public static final Limits USUAL = of(OutboundPolicy.production(Set.of(), List.of()));

        /** With the usual quota. */
        public static Limits of(OutboundPolicy receivers) {
            return new Limits(USUAL_QUOTA, receivers);
        }
    }

    /**
     * Judges one that is not there yet.
     *
     * @param existing how many there are in the realm, read under a lock
     */
    public EndpointVerdict judgeNew(DraftEndpoint draft, int existing) {
        List<EndpointFault> faults = new ArrayList<>();
        if (existing >= limits.quota()) {
            faults.add(new EndpointFault("", Reason.QUOTA));
        }
        return judge(draft, faults);
    }

    /** Judges other settings for one that is there. */
    public EndpointVerdict judgeChange(DraftEndpoint draft) {
        return judge(draft, new ArrayList<>());
    }

    private EndpointVerdict judge(DraftEndpoint draft, List<EndpointFault> faults) {
        EndpointUrl.fault(draft.url(), limits.receivers())
                .ifPresent(reason -> faults.add(new EndpointFault("/url", reason)));
        if (!isDescription(draft.description())) {
            faults.add(new EndpointFault("/description", Reason.DESCRIPTION));
        }
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        draft.types().ifPresent(words -> readTypes(words, draft.tenants().isPresent(), types, faults));
        draft.tenants().ifPresent(tenants -> checkTenants(tenants, faults));
        return faults.isEmpty() ? accepted(draft, types) : new EndpointVerdict.Refused(faults);
    }

    private static EndpointVerdict accepted(DraftEndpoint draft, Set<EventType> types) {
        return new EndpointVerdict.Accepted(new EndpointSettings(
                new EndpointUrl(draft.url()),
                draft.description(),
                draft.types().isPresent() ? new TypeFilter.Only(types) : new TypeFilter.All(),
                draft.tenants()
                        .<TenantFilter>map(tenants -> new TenantFilter.Only(Set.copyOf(tenants)))
                        .orElseGet(TenantFilter.Every::new)));
    }

    private static boolean isDescription(String text) {
        return text.length() <= LONGEST_DESCRIPTION && text.codePoints().noneMatch(JudgeEndpoint::isHidden);
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void readTypes(
            List<String> words, boolean filtersTenants, Set<EventType> types, List<EndpointFault> faults) {
        if (!hasFittingLength("/types", words, faults)) {
            return;
        }
        for (int place = 0; place < words.size(); place++) {
            Optional<EventType> type = EventType.of(words.get(place));
            Optional<Reason> fault = type.map(one -> faultOfType(one, filtersTenants, types))
                    .orElseGet(() -> Optional.of(Reason.TYPE_UNKNOWN));
            String pointer = "/types/" + place;
            fault.ifPresent(reason -> faults.add(new EndpointFault(pointer, reason)));
            type.ifPresent(types::add);
        }
    }

    private static Optional<Reason> faultOfType(EventType type, boolean filtersTenants, Set<EventType> before) {
        if (before.contains(type)) {
            return Optional.of(Reason.FILTER_REPEATS);
        }
        if (!type.isChosen()) {
            return Optional.of(Reason.TYPE_NOT_CHOSEN);
        }
        return type.isOfTheRealm() && filtersTenants ? Optional.of(Reason.TYPE_NEEDS_EVERY_TENANT) : Optional.empty();
    }

    private static void checkTenants(List<TenantId> tenants, List<EndpointFault> faults) {
        if (!hasFittingLength("/tenants", tenants, faults)) {
            return;
        }
        Set<TenantId> before = new HashSet<>();
        for (int place = 0; place < tenants.size(); place++) {
            if (!before.add(tenants.get(place))) {
                faults.add(new EndpointFault("/tenants/" + place, Reason.FILTER_REPEATS));
            }
        }
    }

    private static boolean hasFittingLength(String pointer, List<?> values, List<EndpointFault> faults) {
        if (values.isEmpty()) {
            faults.add(new EndpointFault(pointer, Reason.FILTER_EMPTY));
        } else if (values.size() > DraftEndpoint.MOST_FILTERED) {
            faults.add(new EndpointFault(pointer, Reason.FILTER_LENGTH));
        }
        return !values.isEmpty() && values.size() <= DraftEndpoint.MOST_FILTERED;
    }
}
