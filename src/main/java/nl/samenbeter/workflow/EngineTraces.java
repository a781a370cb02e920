package nl.samenbeter.workflow;

import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.PersonColumn.unnamedWithin;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import org.springframework.stereotype.Component;

/** Who did and does what in the engine, which has no verb for forgetting somebody. */
@Component
class EngineTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of(
                unnamed("act_ru_task", "assignee_"),
                unnamed("act_ru_task", "owner_"),
                unnamed("act_ru_identitylink", "user_id_"),
                unnamed("act_ru_authorization", "user_id_"),
                unnamed("act_ru_batch", "create_user_id_"),
                unnamed("act_ru_filter", "owner_"),
                unnamed("act_ru_variable", "text_"),
                unnamed("act_hi_taskinst", "assignee_"),
                unnamed("act_hi_taskinst", "owner_"),
                unnamed("act_hi_actinst", "assignee_"),
                unnamed("act_hi_identitylink", "user_id_"),
                unnamed("act_hi_identitylink", "assigner_id_"),
                unnamed("act_hi_procinst", "start_user_id_"),
                unnamed("act_hi_caseinst", "create_user_id_"),
                unnamed("act_hi_decinst", "user_id_"),
                unnamed("act_hi_batch", "create_user_id_"),
                unnamed("act_hi_attachment", "user_id_"),
                unnamed("act_hi_comment", "user_id_"),
                unnamedWithin("act_hi_comment", "message_"),
                unnamedWithin("act_hi_comment", "full_msg_"),
                unnamed("act_hi_op_log", "user_id_"),
                unnamed("act_hi_op_log", "org_value_"),
                unnamed("act_hi_op_log", "new_value_"),
                unnamed("act_hi_varinst", "text_"),
                unnamed("act_hi_detail", "text_"),
                unnamedWithin("act_ru_job", "exception_msg_"),
                unnamedWithin("act_ru_incident", "incident_msg_"),
                unnamedWithin("act_hi_incident", "incident_msg_"),
                unnamedWithin("act_hi_job_log", "job_exception_msg_"),
                unnamedWithin("act_ge_bytearray", "bytes_"));
    }
}
