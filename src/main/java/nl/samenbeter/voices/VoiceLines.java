package nl.samenbeter.voices;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface VoiceLines extends ListCrudRepository<VoiceLine, VoiceLineId> {

    List<VoiceLine> findByVoiceIdOrderByPosition(VoiceId voice);

    boolean existsByVoiceId(VoiceId voice);
}
