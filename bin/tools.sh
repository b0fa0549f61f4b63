# Finds the JDK and Maven, or says what to install and exits with 2. Read by the commands beside it, which set home.
# shellcheck shell=sh

needs() {
    echo "Ringround needs $1." >&2
    exit 2
}

if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    javac=$JAVA_HOME/bin/javac
else
    java=java
    javac=javac
fi
jdk='a JDK, version 17 or newer (on Debian and Ubuntu: apt install openjdk-17-jdk-headless)'
maven='Maven, version 3.8 or newer (on Debian and Ubuntu: apt install maven)'
command -v "$java" >/dev/null 2>&1 || needs "$jdk${JAVA_HOME:+; there is none in JAVA_HOME, $JAVA_HOME}"
command -v "$javac" >/dev/null 2>&1 || needs "$jdk; a runtime alone does not do"
command -v mvn >/dev/null 2>&1 || needs "$maven"

# Asking them takes half a second, so only tools that were not asked before are.
check_versions() {
    known=$home/target/ringround.tools
    tools="$(command -v "$java") $(command -v "$javac") $(command -v mvn)"
    if [ -f "$known" ] && [ "$(cat "$known")" = "$tools" ]; then
        return 0
    fi
    version=$("$javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge 17 ] || needs "$jdk; this one is ${version:-unknown}"
    version=$(mvn -B -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
    # shellcheck disable=SC2086 # two numbers
    set -- ${version:-0 0}
    [ "$1" -gt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -ge 8 ]; } || needs "$maven; this one is $1.$2"
    mkdir -p "$home/target"
    echo "$tools" >"$known"
}

check_versions
