#!/usr/bin/env bash
# Gör handlingar och webbplats av det som står i content/. Bygger programmet när källkoden har ändrats.
# ./build-site.sh --hjalp talar om vad mer som går att göra.
set -euo pipefail

HEM=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
MINST=21
MILJOFEL=3
[ "${LC_ALL:-}" = C.UTF-8 ] || export LC_ALL=C.UTF-8 2>/dev/null || true

# Versionen står i filen release, så ingen Java behöver startas för att ta reda på den.
version() {
  local hem=$1 v=''
  [ -x "$hem/bin/javac" ] || { echo 0; return; }
  [ -r "$hem/release" ] && v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$hem/release")
  [ -n "$v" ] || v=$("$hem/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  echo "${v:-0}"
}

# De vanliga ställena, på Linux och macOS och för dem som har en versionshanterare.
kandidater() {
  command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$MINST+" 2>/dev/null
  local plats hus=${HOME:-/root}
  for plats in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$hus"/.sdkman/candidates/java/* "$hus"/.jdks/* \
      "$hus"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$plats" ] && readlink -f "$plats"
  done
  true
}

saknas() {
  { echo "Kansli behöver en JDK, version $MINST eller nyare. $1"
    echo
    echo "Gör så här:"
    echo "  Debian 13, Ubuntu 24.04:     sudo apt install openjdk-21-jdk-headless"
    echo "  Debian 12 och andra:         installera Eclipse Temurin 21 eller 25"
    echo "  Finns en JDK någon annanstans:  KANSLI_JAVA_HOME=/sökväg/till/jdk ./build-site.sh"
  } >&2
  exit $MILJOFEL
}

JDK=''
if [ -n "${KANSLI_JAVA_HOME:-}" ]; then
  v=$(version "$KANSLI_JAVA_HOME")
  [ "$v" -gt 0 ] || saknas "KANSLI_JAVA_HOME pekar på $KANSLI_JAVA_HOME, och där finns ingen."
  [ "$v" -ge $MINST ] || saknas "KANSLI_JAVA_HOME pekar på version $v, i $KANSLI_JAVA_HOME."
  JDK=$KANSLI_JAVA_HOME
elif [ -n "${JAVA_HOME:-}" ] && [ "$(version "$JAVA_HOME")" -ge $MINST ]; then
  JDK=$JAVA_HOME
else
  bast=0 sedda=''
  while IFS= read -r hem; do
    v=$(version "$hem")
    [ "$v" -gt 0 ] || continue
    sedda+=$'\n'"  JDK $v  $hem"
    if [ "$v" -ge $MINST ] && [ "$v" -gt "$bast" ]; then JDK=$hem bast=$v; fi
  done < <(kandidater | awk '!sedd[$0]++')
  [ -n "$JDK" ] || saknas "${sedda:+Den hittade bara:$sedda}"
fi
export JAVA_HOME=$JDK

# Programmet byggs om när pom.xml, källkoden eller resurserna är andra än förra gången, och när det som byggdes är skadat.
stampel() { (cd "$HEM" && find pom.xml src/main -type f -print0 | sort -z | xargs -0 cat | cksum); }
byggt() { (cd "$HEM/target" && find kansli.jar lib -type f -print0 2>/dev/null | sort -z | xargs -0 cat | cksum); }
helt() { [ -f "$HEM/target/kansli.jar" ] && [ "$(cat "$HEM/target/.byggt" 2>/dev/null)" = "$(stampel; byggt)" ]; }
bygg() { (cd "$HEM" && mvn -B -q "$@" -Dmaven.test.skip=true package) >"$HEM/target/bygge.txt" 2>&1; }
if ! helt; then
  command -v mvn >/dev/null 2>&1 || { echo "Kansli behöver Maven (mvn) för att bygga programmet. Debian, Ubuntu: sudo apt install maven" >&2; exit $MILJOFEL; }
  mkdir -p "$HEM/target"
  exec 9>"$HEM/target/.las"               # två som bygger på en gång gör det efter varandra, där det finns flock
  command -v flock >/dev/null 2>&1 && flock 9
  if ! helt; then
    start=$SECONDS
    if [ -d "$HEM/target/lib" ]; then echo "Bygger programmet …"
    else echo "Bygger programmet första gången. Biblioteken hämtas, så det tar en stund …"; fi
    rm -rf "$HEM/target/lib" "$HEM/target/kansli.jar" "$HEM/target/.byggt"
    if ! bygg -o && ! bygg; then
      { grep -E '^\[ERROR\]' "$HEM/target/bygge.txt" | head -n 12 || true
        echo "Programmet gick inte att bygga. Hela loggen ligger i target/bygge.txt."; } >&2
      exit $MILJOFEL
    fi
    { stampel; byggt; } >"$HEM/target/.byggt"
    echo "Programmet byggt på $((SECONDS - start)) s."
  fi
  exec 9>&-
fi

echo "$JAVA_HOME" >"$HEM/target/.jdk"      # för bench/kor.sh
terminal=false
[ -t 1 ] && terminal=true
# Samma minne på varje dator, så att samma fil får samma svar; 200 bilagor på 312 MB ryms i det.
exec "$JAVA_HOME/bin/java" -Xmx800m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xss64m \
  -Djava.awt.headless=true -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
  -Dkansli.hem="$HEM" -Dkansli.terminal=$terminal -jar "$HEM/target/kansli.jar" "$@"
