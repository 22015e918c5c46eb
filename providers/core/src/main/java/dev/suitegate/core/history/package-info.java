/** What was changed, by whom and when: kept for good, so that no line can be edited, dropped or moved unnoticed. */
@NullMarked
package dev.suitegate.core.history;

import org.jspecify.annotations.NullMarked;
