/** Promise: a person comes into exactly the products they are subscribed to, and reads why not elsewhere. */
@NullMarked
package dev.suitegate.it.login;

import org.jspecify.annotations.NullMarked;
