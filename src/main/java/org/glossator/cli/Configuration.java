package org.glossator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.glossator.ProjectDataException;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Defaults of options from a YAML file: a key is an option's long name without dashes, at the top
 * for every verb that has it or under a verb's name for that verb alone. The command line wins.
 */
final class Configuration implements CommandLine.IDefaultValueProvider {
  /** Used if it stands in the current folder and no other is named. */
  static final String DEFAULT_FILE = "glossator.yaml";

  private final Map<String, String> values = new TreeMap<>();

  private Configuration() {}

  static Configuration empty() {
    return new Configuration();
  }

  /**
   * @throws ProjectDataException naming every unknown key with the nearest known name
   */
  static Configuration load(Path file, CommandLine commands) {
    Configuration configuration = new Configuration();
    List<String> problems = new ArrayList<>();
    JsonNode tree = read(file);
    Set<String> top = new TreeSet<>(commands.getSubcommands().keySet());
    commands.getSubcommands().values().forEach(each -> top.addAll(options(each.getCommandSpec())));
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      CommandLine verb = commands.getSubcommands().get(entry.getKey());
      if (verb != null && entry.getValue().isObject()) {
        Set<String> known = options(verb.getCommandSpec());
        for (Map.Entry<String, JsonNode> option : entry.getValue().properties()) {
          configuration.add(
              file, entry.getKey() + ".", option.getKey(), option.getValue(), known, problems);
        }
      } else {
        configuration.add(file, "", entry.getKey(), entry.getValue(), top, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    return configuration;
  }

  private static JsonNode read(Path file) {
    try {
      JsonNode tree = new YAMLMapper().readTree(Files.readAllBytes(file));
      if (tree != null && !tree.isObject() && !tree.isMissingNode()) {
        throw new ProjectDataException(file + ": is no YAML mapping; expected lines of key: value");
      }
      return tree;
    } catch (JsonProcessingException failure) {
      throw new ProjectDataException(
          file
              + ":"
              + failure.getLocation().getLineNr()
              + ": is no YAML ("
              + failure.getOriginalMessage().lines().findFirst().orElse("")
              + ")");
    } catch (IOException failure) {
      throw new ProjectDataException(file + ": cannot be read (" + failure.getMessage() + ")");
    }
  }

  private void add(
      Path file,
      String prefix,
      String key,
      JsonNode value,
      Set<String> known,
      List<String> problems) {
    if (!known.contains(key)) {
      problems.add(
          file
              + ": unknown key \""
              + prefix
              + key
              + "\"; the nearest known is \""
              + nearest(key, known)
              + "\"");
    } else if (value.isObject()) {
      problems.add(file + ": \"" + prefix + key + "\" is a mapping; expected a value or a list");
    } else {
      values.put(prefix + key, text(value));
    }
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(","))
        : value.asText();
  }

  /** Of a verb and of the verbs that it groups. */
  private static Set<String> options(CommandSpec verb) {
    Set<String> options =
        verb.options().stream()
            .filter(each -> !each.usageHelp() && !each.versionHelp())
            .map(Configuration::key)
            .collect(Collectors.toCollection(TreeSet::new));
    verb.subcommands().values().forEach(each -> options.addAll(options(each.getCommandSpec())));
    return options;
  }

  static String nearest(String key, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(Comparator.comparingInt(each -> distance.apply(key, each)))
        .orElse("");
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String key = key(option);
    CommandSpec command = option.command();
    while (command.parent() != null && command.parent().parent() != null) {
      command = command.parent();
    }
    String verb = command.name();
    return values.getOrDefault(verb + "." + key, values.get(key));
  }
}
