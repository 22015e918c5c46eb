package dev.suitegate.it.tenant;

import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.UserAgent;
import java.util.List;
import java.util.Map;

/** Mia looking through the page on which a tenant is chosen. Each answer goes out from the page before it. */
final class ChoicePages {
    private final Attempt attempt;
    private final UserAgent mia;
    private Landing page;

    ChoicePages(Attempt attempt, UserAgent mia) {
        this.attempt = attempt;
        this.mia = mia;
        this.page = mia.signIn(attempt, "mia");
    }

    List<String> turnTo(String number) {
        return send(Map.of("page", number));
    }

    /** What a search finds, first page. */
    List<String> search(String text) {
        return send(Map.of("filter", text, "search", "true"));
    }

    Answer.Code choose(String tenant) {
        return mia.choose(attempt, page, tenant).answer().granted();
    }

    String html() {
        return page.page().html();
    }

    private List<String> send(Map<String, String> fields) {
        page = mia.answer(attempt, page, fields);
        return page.form().tenantsToChoose();
    }
}
