package suyuan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// The parts a test needs. Where one is missing the test is skipped, with one line that says so;
/// under `-Drequire=<part>` it fails instead.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeededParts.class)
public @interface Needs {
  Part[] value();
}
