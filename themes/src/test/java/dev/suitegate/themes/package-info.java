/** What must hold for the files of the theme, without a server. */
@NullMarked
package dev.suitegate.themes;

import org.jspecify.annotations.NullMarked;
