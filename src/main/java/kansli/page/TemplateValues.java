package kansli.page;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kansli.document.DocumentId;
import kansli.model.Bilaga;
import kansli.source.ContentPath;

/**
 * What a template sees of a view: the components of records, lists, text and numbers, and nothing else. No method of
 * any Java object can be called, so a template reaches no file, no network and no program.
 */
final class TemplateValues implements ObjectWrapper {

    private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return switch (value) {
            case null -> null;
            case TemplateModel model -> model;
            case Optional<?> optional -> wrap(optional.orElse(null));
            case String text -> new SimpleScalar(text);
            case Number number -> new SimpleNumber(number);
            case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case List<?> list -> new ListModel(list, this);
            case Enum<?> constant -> new SimpleScalar(constant.name());
            case Temporal time -> new ValueModel(time, time.toString());
            case DocumentId id -> new ValueModel(id, id.value());
            case ContentPath path -> new ValueModel(path, path.value());
            case Bilaga.Nummer nummer -> new SpokenRecord(new RecordModel(nummer, this), nummer.toString());
            case Record record -> new RecordModel(record, this);
            default ->
                throw new TemplateModelException(
                        "a view may not hold a " + value.getClass().getName());
        };
    }

    /** A record's own value, for a function that takes it as an argument. */
    static Object unwrap(Object model) throws TemplateModelException {
        return switch (model) {
            case RecordModel record -> record.record;
            case SpokenRecord spoken -> spoken.record.record;
            case ValueModel value -> value.value;
            case ListModel list -> list.list;
            case freemarker.template.TemplateNumberModel number -> number.getAsNumber();
            case TemplateScalarModel text -> text.getAsString();
            case null, default -> throw new TemplateModelException("not something a function can take");
        };
    }

    private record ListModel(List<?> list, ObjectWrapper wrapper) implements TemplateSequenceModel {
        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return index < list.size() ? wrapper.wrap(list.get(index)) : null;
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    /** A value that is more than its text, but shows as its text. */
    private record ValueModel(Object value, String text) implements TemplateScalarModel {
        @Override
        public String getAsString() {
            return text;
        }
    }

    private record RecordModel(Record record, ObjectWrapper wrapper) implements TemplateHashModel {
        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            if (name.equals("typ")) {
                return new SimpleScalar(record.getClass().getSimpleName());
            }
            var component = components(record.getClass()).get(name);
            try {
                return component == null
                        ? null
                        : wrapper.wrap(component.getAccessor().invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException("cannot read " + name, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** A record that has components and yet shows as a text. */
    private record SpokenRecord(RecordModel record, String text) implements TemplateHashModel, TemplateScalarModel {
        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            return record.get(name);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public String getAsString() {
            return text;
        }
    }

    private static Map<String, RecordComponent> components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(
                type,
                t -> Arrays.stream(t.getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, Function.identity())));
    }
}
