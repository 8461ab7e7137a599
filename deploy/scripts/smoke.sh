# The checks of smoke-test. Each leaves a reason if its answer is wrong.
# shellcheck shell=sh disable=SC2154

reds=0
reason=
status=000
millis=0

# A role's token, into a file that curl reads: no token stands in a command line. It comes from PAINEL_TOKEN_<ROLE>, from the
# program that PAINEL_TOKEN_COMMAND names (given the role), or by the password grant of the local issuer (--endpoints).
token_of() {
  case $1 in
    INTERNAL_ADMIN) token=${PAINEL_TOKEN_INTERNAL_ADMIN:-} ;;
    INTERNAL_SUPPORT) token=${PAINEL_TOKEN_INTERNAL_SUPPORT:-} ;;
    TENANT_ADMIN) token=${PAINEL_TOKEN_TENANT_ADMIN:-} ;;
    TENANT_USER) token=${PAINEL_TOKEN_TENANT_USER:-} ;;
    *) misused "papel desconhecido: $1" "unknown role: $1" ;;
  esac
  if [ -z "$token" ] && [ -n "${PAINEL_TOKEN_COMMAND:-}" ]; then token=$("$PAINEL_TOKEN_COMMAND" "$1"); fi
  if [ -z "$token" ] && [ -n "$endpoints" ]; then token=$(granted "$1"); fi
  if [ -z "$token" ]; then
    misused "sem token para $1: PAINEL_TOKEN_$1, PAINEL_TOKEN_COMMAND ou --endpoints" \
      "no token for $1: PAINEL_TOKEN_$1, PAINEL_TOKEN_COMMAND or --endpoints"
  fi
  printf 'header = "Authorization: Bearer %s"\n' "$token" >"$work/$1.curl"
}

granted() {
  jq -r --arg role "$1" 'first(.users[] | select(.groups == [$role])) as $user | .client_id as $client
    | {grant_type: "password", client_id: $client, username: $user.username, password: $user.password}
    | to_entries | map(.key + "=" + (.value | @uri)) | join("&")' "$endpoints" >"$work/grant"
  curl -sS -m 15 --data @"$work/grant" "$(jq -r .token_endpoint "$endpoints")" | jq -r '.access_token // empty'
}

# call ROLE|- PATH CURL-ARGUMENT…: fills $status, $millis, $work/head and $work/body.
call() {
  who=$1
  path=$2
  shift 2
  if [ "$who" != - ]; then set -- -K "$work/$who.curl" "$@"; fi
  : >"$work/head"
  : >"$work/body"
  answer=$(curl -sS -m 20 -D "$work/head" -o "$work/body" -w '%{http_code} %{time_total}' "$@" "$base$path" 2>"$work/err") \
    || answer="000 0"
  status=${answer% *}
  millis=$(echo "${answer#* }" | awk -v before="$millis" '{printf "%d", before + $1 * 1000 + 0.5}')
}

header() {
  awk -v name="$1" 'BEGIN {IGNORECASE = 1; name = tolower(name) ":"}
    index(tolower($0), name) == 1 {sub(/^[^:]*: */, ""); sub(/\r$/, ""); print; exit}' "$work/head"
}

field() {
  jq -r "$1 // empty" "$work/body" 2>/dev/null || :
}

wrong() {
  reason=$(t "$1" "$2")
  return 1
}

# Held against the status that is wanted.
is() {
  if [ "$status" = "$1" ]; then return 0; fi
  wrong "$status em vez de $1 $(field .code) $(field .detail)$(cat "$work/err")" \
    "$status instead of $1 $(field .code) $(field .detail)$(cat "$work/err")"
}

has() {
  case $(header "$1") in
    *"$2"*) ;;
    *) wrong "$1 é '$(header "$1")' e não '$2'" "$1 is '$(header "$1")', not '$2'" ;;
  esac
}

problem() {
  is "$1" && has Content-Type application/problem+json || return 1
  if [ "$(field .code)" != "$2" ] || [ -z "$(field .trace_id)" ]; then
    wrong "code '$(field .code)', trace_id '$(field .trace_id)'" "code '$(field .code)', trace_id '$(field .trace_id)'"
  fi
}

# check TEXT TEXT FUNCTION ARGUMENT…: one line on the screen.
check() {
  shown=$(t "$1" "$2")
  shift 2
  reason=
  millis=0
  if "$@" && [ -z "$reason" ]; then
    result=ok
  else
    result=$(t FALHA RED)
    reds=$((reds + 1))
  fi
  printf '%-5s %6d ms  %s%s\n' "$result" "$millis" "$shown" "${reason:+: $reason}" | tee -a "$log_file"
}

given() {
  [ -f "$work/$1.curl" ]
}

smoke_all() {
  # shellcheck source-path=SCRIPTDIR source=smoke-checks.sh
  . "$here/smoke-checks.sh"
}
