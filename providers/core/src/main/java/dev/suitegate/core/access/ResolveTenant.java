package dev.suitegate.core.access;

/**
 * Says for which tenant somebody signs in. Asked in the browser and wherever else a tenant is still open, never on a token
 * path: there the tenant is pinned in what is presented.
 *
 * <p>An answer only ever narrows. Whatever it says, {@link EvaluateAccess} still asks whether the person belongs to the
 * tenant, has a permission through it and was vouched for in a way it accepts, whether a dedicated product belongs to it,
 * and whether it is the one that the request names.
 */
@FunctionalInterface
public interface ResolveTenant {

    /** Answers from the question alone or from a source of its own; an exception refuses the request. */
    TenantResolution resolve(TenantQuestion question);
}
