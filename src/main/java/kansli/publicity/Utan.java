package kansli.publicity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kansli.model.Text;
import kansli.source.Maskord;

/**
 * Takes masked words out of whatever holds them, also where nothing can be masked and that has been told. It goes
 * through every record there is, so that one that is thought of later is not forgotten.
 */
final class Utan {

    private static final Pattern OURS = Pattern.compile("kansli\\.(model|figures)\\.");
    private static final String MASKAT = "[maskat]";

    private Utan() {}

    /** The same thing; itself when nothing in it is masked. */
    @SuppressWarnings("unchecked")
    static <T> T maskat(T thing) {
        return (T) without(thing);
    }

    private static Object without(Object thing) {
        return switch (thing) {
            case Text.Maskat m -> m.tomt();
            case String s when Maskord.finns(s) -> MASKAT;
            case Record r when OURS.matcher(r.getClass().getName()).lookingAt() -> without(r);
            case List<?> list -> without(list);
            case SortedMap<?, ?> map -> without(map, new TreeMap<>());
            case Map<?, ?> map -> without(map, new LinkedHashMap<>());
            case Optional<?> o
            when o.isPresent() -> {
                var inside = without(o.get());
                yield inside == o.get() ? o : Optional.of(inside);
            }
            default -> thing;
        };
    }

    /** @param became where the same goes under the same names */
    private static Map<?, ?> without(Map<?, ?> map, Map<Object, Object> became) {
        boolean same = true;
        for (var e : map.entrySet()) {
            var next = without(e.getValue());
            same &= next == e.getValue();
            became.put(e.getKey(), next);
        }
        return same ? map : became;
    }

    private static List<?> without(List<?> list) {
        var became = new ArrayList<Object>(list.size());
        boolean same = true;
        for (var item : list) {
            var next = without(item);
            same &= next == item;
            became.add(next);
        }
        return same ? list : List.copyOf(became);
    }

    private static Record without(Record thing) {
        var components = thing.getClass().getRecordComponents();
        var values = new Object[components.length];
        boolean same = true;
        try {
            for (int i = 0; i < values.length; i++) {
                var getter = components[i].getAccessor();
                getter.setAccessible(true);
                var value = getter.invoke(thing);
                values[i] = without(value);
                same &= values[i] == value;
            }
            if (same) {
                return thing;
            }
            var made = thing.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (NoSuchMethodException
                | IllegalAccessException
                | InstantiationException
                | InvocationTargetException e) {
            throw new AssertionError(thing.getClass().getName(), e);
        }
    }
}
