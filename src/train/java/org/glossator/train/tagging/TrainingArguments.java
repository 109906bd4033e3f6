package org.glossator.train.tagging;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The {@code name=value} arguments of a training program. */
record TrainingArguments(Map<String, String> values) {
  TrainingArguments {
    values = Map.copyOf(values);
  }

  /** Complains of an argument without "=" or with a name that is not known. */
  static TrainingArguments parse(String[] arguments, Set<String> known) {
    Map<String, String> values = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0 || !known.contains(argument.substring(0, equals))) {
        throw new IllegalArgumentException(
            "found argument \"" + argument + "\", expected name=value with a name of " + known);
      }
      values.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    return new TrainingArguments(values);
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  Path path(String name, String otherwise) {
    return Path.of(text(name, otherwise));
  }

  double number(String name, double otherwise) {
    return Double.parseDouble(text(name, Double.toString(otherwise)));
  }

  int integer(String name, int otherwise) {
    return Integer.parseInt(text(name, Integer.toString(otherwise)));
  }

  /** Values separated by commas; none if the argument is missing or empty. */
  List<String> list(String name) {
    return text(name, "").isEmpty() ? List.of() : List.of(text(name, "").split(","));
  }
}
