package org.duijie.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets a type use what the build's forbidden-apis check forbids. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SuppressForbidden {
    /** {@return why} */
    String value();
}
