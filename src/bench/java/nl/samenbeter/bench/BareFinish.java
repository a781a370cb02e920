package nl.samenbeter.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.TestDatabase;
import nl.samenbeter.Wire;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that any product keeps beside the bare engine: a row of its own and a row that says who did it. */
final class BareFinish implements AutoCloseable {

    private static final String DATABASE = "bare";

    private final BareEngine bare;

    BareFinish(Product product) {
        product.create(DATABASE);
        JdbcConnectionDetails database = product.database();
        TestDatabase.flyway(
                        new Details(Product.url(database, DATABASE), database.getUsername(), database.getPassword()))
                .migrate();
        bare = new BareEngine(product, DATABASE);
        jdbc().sql(
                        "create table bare_row (task_id varchar(64) primary key, goal text not null, baseline text not null)")
                .update();
        jdbc().sql("create table bare_audit (task_id varchar(64) not null, person_id uuid not null, "
                        + "done_at timestamptz not null default now())")
                .update();
        bare.engine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource(FinishWork.MODEL)
                .deploy();
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    Wire wire() {
        return bare.wire();
    }

    JdbcClient jdbc() {
        return bare.jdbc();
    }

    String begin(Map<String, Object> variables) {
        String process = bare.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(FinishWork.PROCESS, UUID.randomUUID().toString(), variables)
                .getId();
        return bare.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();
    }

    void finish(String task, UUID person, Map<String, String> typed) {
        bare.inTransaction(engine -> {
            jdbc().sql("insert into bare_row (task_id, goal, baseline) values (?, ?, ?)")
                    .params(List.of(task, typed.get("goal"), typed.get("baseline")))
                    .update();
            jdbc().sql("insert into bare_audit (task_id, person_id) values (?, ?)")
                    .params(List.of(task, person))
                    .update();
            engine.getTaskService().complete(task);
        });
    }

    @Override
    public void close() {
        bare.close();
    }
}
