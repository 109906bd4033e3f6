package org.glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SpareThreadsTest {
  private static final List<Integer> NUMBERS = IntStream.range(0, 50).boxed().toList();

  private final SpareThreads spare = new SpareThreads();

  @Test
  void withoutHelpTheCallerWorksOnAllParts() {
    List<Thread> workers = spare.map(NUMBERS, _ -> Thread.currentThread());
    assertEquals(List.of(Thread.currentThread()), workers.stream().distinct().toList());
  }

  @Test
  void whoHasDoneAllPartsIsNotLent() throws Exception {
    AtomicBoolean isHelped = new AtomicBoolean();
    Runnable manyMaps =
        () -> {
          Thread self = Thread.currentThread();
          for (int count = 0; count < 5_000; count++) {
            for (Thread worker : spare.map(List.of(1, 2), _ -> busyThread())) {
              if (!worker.equals(self)) {
                isHelped.set(true);
              }
            }
          }
        };
    Thread other = new Thread(manyMaps);
    other.start();
    manyMaps.run();
    other.join();
    assertFalse(isHelped.get());
  }

  /** The current thread, after enough work for a helper to come in time. */
  private static Thread busyThread() {
    long end = System.nanoTime() + 200_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return Thread.currentThread();
  }

  @Test
  void whoIsGivenUpBeginsNoPart() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(GivenUpException.class, () -> spare.map(NUMBERS, number -> number));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void helpersWorkAtTheSameTime() {
    spare.add();
    spare.add();
    assertEquals(3, spare.map(List.of(1, 2, 3), SpareThreadsTest::meetTwoOthers).size());
  }

  @Test
  void resultsAreInTheOrderOfTheParts() {
    spare.add();
    assertEquals(
        NUMBERS,
        spare.map(
            NUMBERS,
            number -> {
              pause(number % 3);
              return number;
            }));
  }

  @Test
  void partsMayHavePartsThemselves() {
    spare.add();
    List<List<Integer>> all =
        spare.map(NUMBERS, number -> spare.map(NUMBERS, each -> number * each));
    assertEquals(49 * 49, all.getLast().getLast());
  }

  @Test
  void whoWaitsForAHelperHelpsIt() {
    spare.add();
    CyclicBarrier begun = new CyclicBarrier(2);
    Thread caller = Thread.currentThread();
    spare.map(
        List.of(1, 2),
        number -> {
          await(begun);
          while (!Thread.currentThread().equals(caller) && workers() < 2) {
            pause(1);
          }
          return number;
        });
  }

  private long workers() {
    return spare
        .map(
            NUMBERS,
            _ -> {
              pause(1);
              return Thread.currentThread();
            })
        .stream()
        .distinct()
        .count();
  }

  @Test
  void whatTheFirstBadPartThrowsIsThrownAndHelpersComeBack() {
    spare.add();
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                spare.map(
                    NUMBERS,
                    number -> {
                      if (number >= 7) {
                        throw new IllegalArgumentException("part " + number);
                      }
                      return number;
                    }));
    assertEquals("part 7", thrown.getMessage());
    while (workers() < 2) {
      pause(1);
    }
  }

  @Test
  void anErrorOfAHelperIsTheCallers() {
    spare.add();
    CyclicBarrier both = new CyclicBarrier(2);
    Thread caller = Thread.currentThread();
    assertThrows(
        OutOfMemoryError.class,
        () ->
            spare.map(
                List.of(1, 2),
                _ -> {
                  await(both);
                  if (!Thread.currentThread().equals(caller)) {
                    throw new OutOfMemoryError("of a helper");
                  }
                  return 0;
                }));
  }

  @Test
  void partsAfterABadOneAreLeft() {
    List<Integer> begun = new ArrayList<>();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            spare.map(
                NUMBERS,
                number -> {
                  begun.add(number);
                  if (number == 7) {
                    throw new IllegalArgumentException("part " + number);
                  }
                  return number;
                }));
    assertEquals(NUMBERS.subList(0, 8), begun);
  }

  @Test
  void whoIsGivenUpWaitsForNoHelperAndInterruptsIt() throws Exception {
    spare.add();
    CountDownLatch helperBegan = new CountDownLatch(1);
    CountDownLatch helperInterrupted = new CountDownLatch(1);
    AtomicBoolean isGivenUp = new AtomicBoolean();
    Thread caller =
        new Thread(() -> {
          Thread self = Thread.currentThread();
          try {
            spare.map(
                List.of(1, 2),
                _ -> {
                  if (Thread.currentThread().equals(self)) {
                    await(helperBegan);
                  } else {
                    helperBegan.countDown();
                    await(new CountDownLatch(1));
                    helperInterrupted.countDown();
                  }
                  return 0;
                });
          } catch (GivenUpException expected) {
            isGivenUp.set(true);
          }
        });
    caller.start();
    helperBegan.await();
    caller.interrupt();
    caller.join(Duration.ofSeconds(10));
    assertTrue(isGivenUp.get());
    assertTrue(helperInterrupted.await(10, TimeUnit.SECONDS));
  }

  private static final CyclicBarrier THREE = new CyclicBarrier(3);

  private static int meetTwoOthers(int number) {
    await(THREE);
    return number;
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }
}
