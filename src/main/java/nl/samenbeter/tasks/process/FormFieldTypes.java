package nl.samenbeter.tasks.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.tasks.FormFieldType;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.type.AbstractFormFieldType;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.springframework.stereotype.Component;

/** Lets the engine accept models with the field types that it does not bring itself; their values never reach it. */
@Component
class FormFieldTypes extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<AbstractFormFieldType> types = new ArrayList<>();
        if (configuration.getCustomFormTypes() != null) {
            types.addAll(configuration.getCustomFormTypes());
        }
        Stream.of(FormFieldType.TEXT, FormFieldType.TIME, FormFieldType.PERSON)
                .map(type -> new Named(type.property()))
                .forEach(types::add);
        configuration.setCustomFormTypes(types);
    }

    private static final class Named extends StringFormType {

        private final String name;

        private Named(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
