#!/usr/bin/env bash
# Mäter hur fort Kansli gör allt som står i content/, bredvid samma sidor genom motorn ensam. Skriver en tabell.
# bench/kor.sh [VARV]   så många varv, minst fem
set -euo pipefail
cd "$(dirname "$0")/.."

./build-site.sh >/dev/null || [ $? -eq 1 ]
JDK=$(cat target/.jdk)
mkdir -p target/bench/klasser
"$JDK/bin/javac" -d target/bench/klasser -cp 'target/kansli.jar:target/lib/*' src/test/java/kansli/bench/*.java
exec "$JDK/bin/java" -cp 'target/bench/klasser:target/kansli.jar:target/lib/*' kansli.bench.Matning "${1:-5}"
