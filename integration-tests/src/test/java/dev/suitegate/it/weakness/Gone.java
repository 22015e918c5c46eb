package dev.suitegate.it.weakness;

import dev.suitegate.it.weakness.build.Removal;
import dev.suitegate.it.weakness.build.Weakness;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the suite is taken out, so that Keycloak is left to itself. */
sealed interface Gone {
    /** In the words of the documentation. */
    String words();

    /** Methods of our providers. */
    static Gone code(Removal... removals) {
        return layers(List.of(), removals);
    }

    /** Whole layers, and methods beside them. */
    static Gone layers(List<LayerOff> layers, Removal... beside) {
        return new Code(layers, List.of(beside), false);
    }

    /** Methods of our providers, on the database that needs them. */
    static Gone onH2(Removal... removals) {
        return new Code(List.of(), List.of(removals), true);
    }

    /** A setting of the shipped realm, which an administrator puts back to Keycloak's own. */
    static Gone setting(String name, String keycloaks) {
        return new Setting(name, keycloaks);
    }

    /** Methods of our providers. */
    record Code(List<LayerOff> layers, List<Removal> beside, boolean onH2) implements Gone {
        @Override
        public String words() {
            String refused = layers.isEmpty()
                    ? ""
                    : "what layers refuse: "
                            + layers.stream()
                                    .map(layer -> String.valueOf(layer.number()))
                                    .collect(Collectors.joining(", "));
            String methods = beside.stream()
                    .map(removal -> "`" + Removal.shortName(removal.method()) + "`")
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (layers.isEmpty() && beside.isEmpty()) {
                return "anything of ours";
            }
            return Stream.of(refused, methods).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "))
                    + (onH2 ? " (on H2)" : "");
        }

        /** Its switch in the weak build; the same for the same methods. */
        Weakness weakness() {
            List<Removal> removals = Stream.concat(
                            layers.stream().flatMap(layer -> layer.weakness().removals().stream()), beside.stream())
                    .distinct()
                    .toList();
            return new Weakness("trap-" + Integer.toHexString(removals.hashCode()), removals);
        }
    }

    /** A setting of the realm. */
    record Setting(String name, String keycloaks) implements Gone {
        @Override
        public String words() {
            return "`" + name + "` of the realm (then Keycloak's `" + keycloaks + "`)";
        }
    }

    /** Keycloak's default: the suite is started with another. */
    record Started(String variable, String value) implements Gone {
        @Override
        public String words() {
            return "Keycloak's default (started with `" + variable + "`)";
        }
    }
}
