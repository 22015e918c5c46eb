/** To which addresses the server may send what others have asked for, such as a webhook: the rules against SSRF (CWE-918). */
@NullMarked
package dev.suitegate.core.outbound;

import org.jspecify.annotations.NullMarked;
