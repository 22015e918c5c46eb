package dev.suitegate.it.fuzz;

import dev.suitegate.it.fuzz.Case.Change;
import dev.suitegate.it.fuzz.Operation.Parameter;
import dev.suitegate.it.fuzz.Operation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be done to the method and the address of a request. */
final class AddressChanges {
    private AddressChanges() {}

    /** One list for each parameter, and one for everything else. */
    static List<List<Change>> of(Operation operation) {
        List<List<Change>> all = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.place() == Place.PATH) {
                all.add(path(parameter.name()));
            } else if (parameter.place() == Place.QUERY) {
                all.add(query(parameter.name()));
            }
        }
        List<Change> changes = new ArrayList<>();
        Value.list("methods")
                .forEach(value -> changes.add(new Change(
                        "method " + value.shown(),
                        (draft, house) -> draft.method(RawRequest.octets(value.template())))));
        Value.list("pathEnds")
                .forEach(value -> changes.add(
                        new Change("path ends " + value.shown(), (draft, house) -> draft.suffix(value.template()))));
        Value.list("roots")
                .forEach(value -> changes.add(
                        new Change("root " + value.shown(), (draft, house) -> draft.root(value.in(house)))));
        Value.list("furtherQueries").forEach(value -> changes.add(more(value)));
        all.add(changes);
        return all;
    }

    private static List<Change> path(String name) {
        List<Change> changes = new ArrayList<>();
        Value.ANYWHERE.forEach(value -> changes.add(new Change(
                "path " + name + "=" + value.shown(),
                (draft, house) -> draft.path(name, Draft.encoded(value.in(house))))));
        Value.list("inAddresses")
                .forEach(value -> changes.add(new Change(
                        "path " + name + " as is " + value.shown(),
                        (draft, house) -> draft.path(name, value.in(house)))));
        for (String raw : List.of("%2F", "%00", ";x=1", "%20", "/", "..")) {
            changes.add(new Change(
                    "path " + name + " with " + raw, (draft, house) -> draft.path(name, house.known(name) + raw)));
        }
        return changes;
    }

    private static List<Change> query(String name) {
        List<Change> changes = new ArrayList<>();
        Value.ANYWHERE.forEach(value -> changes.add(new Change(
                "query " + name + "=" + value.shown(),
                (draft, house) -> draft.query(name, Draft.encoded(value.in(house))))));
        Value.list("inAddresses")
                .forEach(value -> changes.add(new Change(
                        "query " + name + " as is " + value.shown(),
                        (draft, house) -> draft.query(name, value.in(house)))));
        for (String more : List.of(
                "%s",
                "%s=",
                "%s[]=a",
                "%s%%5B%%5D=a",
                "%s[0]=a",
                "%%20%s=a",
                "%s%%00=a",
                "%1$s=a&%1$s=b",
                "%1$s=a;%1$s=b",
                "=%s")) {
            changes.add(more(new Value(more.formatted(name))));
        }
        changes.add(more(new Value(name.toUpperCase(Locale.ROOT) + "=a")));
        changes.add(more(new Value((name + "=a&").repeat(100) + name + "=a")));
        return changes;
    }

    private static Change more(Value value) {
        return new Change("query " + value.shown(), (draft, house) -> draft.moreQuery(value.template()));
    }
}
