package dev.suitegate.samples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class HtmlTest {

    @Test
    void escapesEverythingThatIsNotMarkup() {
        var inner = Html.of("<em>{}</em>", "<script>'\"&");
        assertThat(Html.of("<p title=\"{}\">{}</p>", "\"><img>", inner).markup())
                .isEqualTo("<p title=\"&quot;&gt;&lt;img&gt;\"><em>&lt;script&gt;&#39;&quot;&amp;</em></p>");
    }

    @Test
    void refusesATemplateWithMorePlacesThanValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("{}{}", "one"));
    }
}
