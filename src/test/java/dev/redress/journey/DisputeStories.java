package dev.redress.journey;

/** Whole disputes as the people in them live them: over REST, by mail and in Tasklist. */
abstract class DisputeStories extends OpenHouse
    implements NegotiationStories,
        ClaimStories,
        ReviewStories,
        QueueStories,
        DecidingStories,
        EngineStories,
        ReturnStories,
        AppealStories,
        RealOrderStories,
        CustodyStories,
        CaseFileStories,
        CaseScreenStories,
        RetentionStories,
        BlindStories,
        AlarmStories,
        FigureStories,
        DiagramStories,
        FairnessStories,
        SteeringStories,
        PolicyStories {}
