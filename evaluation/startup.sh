#!/bin/sh
# Measures the start: from the start of the Java process to the first brief stored in a new corpus.
#   evaluation/startup.sh [RUNS] [BRIEF]
# Prints, for every run and then as medians, the seconds of the Java process until then, and
# the processor seconds that all threads of the program used until then. On a machine with other work
# only processor seconds mean much. GLOSSATOR_JAVA_OPTIONS is passed on.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
runs=${1:-5}
brief=${2:-$home/seeds/briefs/2024-06-solar-and-steel.txt}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$home/glossator" --version >/dev/null
number=0
while [ "$number" -lt "$runs" ]; do
  number=$((number + 1))
  rm -rf "$scratch/corpus"
  GLOSSATOR_JAVA_OPTIONS="${GLOSSATOR_JAVA_OPTIONS:-} -Dglossator.timings=true" \
    "$home/glossator" annotate "$brief" --out "$scratch/corpus" 2>"$scratch/timings" >/dev/null
  awk '/first brief stored/ { wall = $1 }
    /^all threads so far took/ { print wall, $6 }' "$scratch/timings" | tee -a "$scratch/all" |
    awk -v n="$number" '{ printf "run %d: %.2f s to the first brief, %.2f processor seconds\n", n, $1 / 1000, $2 / 1000 }'
done
for column in 1 2; do
  cut -d' ' -f"$column" "$scratch/all" | sort -n | awk -v c="$column" '
    { v[NR] = $1 }
    END { m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
          printf "median of %d: %.2f %s\n", NR, m / 1000, c == 1 ? "s to the first brief" : "processor seconds" }'
done
echo "load of the machine: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
