package nl.samenbeter.voices;

import nl.samenbeter.shared.PersonId;

/** What asking others wants of the engine, in words of the domain. */
public interface VoiceWorkflow {

    /** A survey was opened, or an arena was held: from here on somebody has to tell those asked what comes of it. */
    void asked(VoiceId voice, PersonId by);

    /** The survey closes before its time. */
    void closed(VoiceId survey);
}
