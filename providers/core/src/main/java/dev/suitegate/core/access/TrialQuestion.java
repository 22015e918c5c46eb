package dev.suitegate.core.access;

import dev.suitegate.core.catalog.TrialOffer;
import org.jspecify.annotations.Nullable;

/**
 * May this person try what they were refused?
 *
 * @param request the question that was answered with a refusal
 * @param offer what the product offers; null: no trial
 * @param administrator whether the person may act for the organizations that they belong to
 */
public record TrialQuestion(AccessRequest request, @Nullable TrialOffer offer, boolean administrator) {}
