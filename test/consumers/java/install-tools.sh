#!/bin/sh
# Installs what the tests of the Java SDK need beside a JDK (17 or later) and Maven: the formatter into node_modules/.cache/errata-tools/java/, and,
# into Maven's own repository, the plugins and JUnit that a generated pom.xml names. Quick when all is there.
set -eu

formatter=1.28.0

cd "$(dirname "$0")/../../.."
tools=$PWD/node_modules/.cache/errata-tools/java
pom=templates/java/pom.xml.hbs
mkdir -p "$tools"

jar=google-java-format-$formatter-all-deps.jar
if [ ! -f "$tools/$jar" ]; then
  mvn --batch-mode --no-transfer-progress --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=com.google.googlejavaformat:google-java-format:$formatter:jar:all-deps -DoutputDirectory="$tools"
fi

# One whole build fetches what later builds, which are offline, need.
wanted=$(cksum < "$pom")
if [ "$(cat "$tools/resolved" 2>/dev/null)" != "$wanted" ]; then
  rm -rf "$tools/warm-up"
  mkdir -p "$tools/warm-up/src/main/java/sample" "$tools/warm-up/src/test/java/sample"
  sed -e 's/{{groupId}}\|{{artifactId}}/sample/; s/{{version}}/1.0.0/; /{{/d; /<licenses>/,/<\/licenses>/d' "$pom" > "$tools/warm-up/pom.xml"
  echo '/** Sample. */ module sample { exports sample; }' > "$tools/warm-up/src/main/java/module-info.java"
  echo 'package sample; /** Sample. */ public interface Sample {}' > "$tools/warm-up/src/main/java/sample/Sample.java"
  echo 'package sample; class SampleTest { @org.junit.jupiter.api.Test void passes() {} }' > "$tools/warm-up/src/test/java/sample/SampleTest.java"
  mvn --batch-mode --no-transfer-progress --quiet --file "$tools/warm-up/pom.xml" package
  rm -rf "$tools/warm-up"
  echo "$wanted" > "$tools/resolved"
fi
