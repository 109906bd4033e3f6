package org.glossator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.glossator.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "March 1, 2023; 2023-03-01",
        "March 1st, 2023; 2023-03-01",
        "1 March 2023; 2023-03-01",
        "1st of March 2023; 2023-03-01",
        "MARCH 1, 2023; 2023-03-01",
        "Wednesday, March 1, 2023; 2023-03-01",
        "Sept. 14, 2022; 2022-09-14",
        "2023-03-01; 2023-03-01",
        "2023/3/1; 2023-03-01",
        "01.03.2023; 2023-03-01",
        "1/13/2023; 2023-01-13",
        "2023年3月1日; 2023-03-01",
        "March 4-11, 2023; 2023-03-04",
        "4–11 March 2023; 2023-03-04",
        "29 February 2024; 2024-02-29",
      })
  void readsTheWholeDate(String written, LocalDate expected) {
    Optional<FoundDate> found = new DateScanner(written).at(0, written.length());
    assertThat(found.flatMap(FoundDate::full)).contains(expected);
    assertThat(found.orElseThrow().span()).isEqualTo(new Span(0, written.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "March 2023",
        "32 March",
        "May be",
        "29 February 2023",
        "2023",
        "1.4 billion",
        "13/13/2023",
        "3-4"
      })
  void readsNoFullDate(String written) {
    assertThat(new DateScanner(written).first(new Span(0, written.length()), true)).isEmpty();
  }

  @Test
  void aDecemberDayInAJanuaryBriefIsOfTheYearBefore() {
    Years years = new Years(Optional.of(LocalDate.of(2023, 1, 11)), true);
    assertThat(years.complete(date("December 20"))).contains(LocalDate.of(2022, 12, 20));
    assertThat(years.complete(date("January 9"))).contains(LocalDate.of(2023, 1, 9));
    assertThat(years.complete(date("August 9"))).contains(LocalDate.of(2022, 8, 9));
  }

  @Test
  void aDayAfterTheLatestDateOfTheItemsIsTheNearest() {
    Years years = new Years(Optional.of(LocalDate.of(2022, 12, 28)), false);
    assertThat(years.complete(date("January 3"))).contains(LocalDate.of(2023, 1, 3));
    assertThat(years.complete(date("3月1日"))).contains(LocalDate.of(2023, 3, 1));
    assertThat(new Years(Optional.empty(), false).complete(date("January 3"))).isEmpty();
  }

  private static FoundDate date(String written) {
    return new DateScanner(written).at(0, written.length()).orElseThrow();
  }
}
