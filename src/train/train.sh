#!/bin/sh
# Trains the encoder: src/train/train.sh name=value ... (names: see TrainEncoder.ARGUMENTS).
# PROGRAM=tagging.ScoreEncoder or PROGRAM=crf.MeasureOwnCrf runs another program of org.glossator.train.
# The class path goes through the environment: ONNX Runtime 1.29 died of a command line of 4 KiB.
cd "$(dirname "$0")/../.." || exit 1
./mvnw -q -Ptrain compile dependency:build-classpath -Dmdep.outputFile=target/train.classpath || exit 1
CLASSPATH="target/classes:$(cat target/train.classpath)"
DJL_CACHE_DIR="$PWD/target/djl"
OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}"
export CLASSPATH DJL_CACHE_DIR OMP_NUM_THREADS
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
"$java" -version 2>&1 | grep -Eq 'version "(2[5-9]|[3-9][0-9])' || {
  echo "train.sh: $java is no Java 25 or newer; let JAVA_HOME name the folder of one." >&2
  exit 2
}
exec "$java" -Xmx3g --enable-native-access=ALL-UNNAMED -Doffline=true \
    -Dai.djl.pytorch.num_threads="$OMP_NUM_THREADS" -Dai.djl.pytorch.num_interop_threads=1 \
    "org.glossator.train.${PROGRAM:-tagging.TrainEncoder}" "$@"
