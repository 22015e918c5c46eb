package dev.suitegate.keycloak.enforcement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the no-access page says of a trial; FreeMarker reads it through getters. */
public final class TrialPage {

    private final String plan;
    private final String days;
    private final List<Entry> entries;
    private final @Nullable String actionUrl;
    private final boolean failed;

    /** @param actionUrl null: the person cannot begin it themselves */
    TrialPage(String plan, int days, List<Entry> entries, @Nullable String actionUrl, boolean failed) {
        this.plan = plan;
        this.days = Integer.toString(days);
        this.entries = List.copyOf(entries);
        this.actionUrl = actionUrl;
        this.failed = failed;
    }

    /** What is tried. */
    public String getPlan() {
        return plan;
    }

    /** How long, as a number. */
    public String getDays() {
        return days;
    }

    /** For whom it could begin; never empty. */
    public List<Entry> getEntries() {
        return entries;
    }

    /** Where the yes is posted to; null when somebody else would have to say it. */
    public @Nullable String getActionUrl() {
        return actionUrl;
    }

    /** Whether the person has said yes, and it could not be done just now. */
    public boolean isFailed() {
        return failed;
    }

    /** One for whom the trial could begin. */
    public static final class Entry {

        private final int place;
        private final String name;
        private final boolean personal;

        Entry(int place, String name, boolean personal) {
            this.place = place;
            this.name = name;
            this.personal = personal;
        }

        /** What is posted: its place on this page, from 1. */
        public String getPlace() {
            return Integer.toString(place);
        }

        /** The organization's name; empty for the person themselves. */
        public String getName() {
            return name;
        }

        public boolean isPersonal() {
            return personal;
        }
    }
}
