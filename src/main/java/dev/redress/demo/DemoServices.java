package dev.redress.demo;

import dev.redress.appeals.Appeals;
import dev.redress.claims.Claims;
import dev.redress.disputes.Disputes;
import dev.redress.engine.OpenTasks;
import dev.redress.evidence.EvidenceItems;
import dev.redress.negotiation.Negotiations;
import dev.redress.reviews.BlindReviews;
import dev.redress.reviews.Returns;
import dev.redress.reviews.Reviews;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The counters at which the people of the demonstration do what they do: those of everybody. */
@Component
@Profile("default")
record DemoServices(
    Disputes disputes,
    Negotiations negotiations,
    Claims claims,
    EvidenceItems evidence,
    Reviews reviews,
    BlindReviews blindReviews,
    Returns returns,
    Appeals appeals,
    OpenTasks tasks) {}
