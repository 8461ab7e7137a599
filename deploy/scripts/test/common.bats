#!/usr/bin/env bats
# shellcheck disable=SC2154
# What holds for every script.

bats_require_minimum_version 1.5.0
load helper

all='deploy migrate rollback validate smoke-test cognito-setup frontend-config create-internal-user create-tenant-user'

# What a script needs to be taken seriously, besides --environment.
needs() {
  case $1 in
    smoke-test) echo '--base-url https://painel.example.com' ;;
    create-internal-user) echo '--email a@example.com --name A --role INTERNAL_ADMIN' ;;
    create-tenant-user) echo '--email a@example.com --name A --role user --tenant-id 550e8400-e29b-41d4-a716-446655440001' ;;
  esac
}

setup() {
  set_up_stubs
  export PAINEL_TOKEN_INTERNAL_ADMIN=x PAINEL_TOKEN_INTERNAL_SUPPORT=x PAINEL_TOKEN_TENANT_ADMIN=x PAINEL_TOKEN_TENANT_USER=x
}

@test "every program here is one of these" {
  for file in "$T/scripts"/*; do
    if [ -f "$file" ] && [ -x "$file" ]; then [[ " $all " == *" ${file##*/} "* ]]; fi
  done
}

@test "each explains itself in two languages, with the same options" {
  for script in $all; do
    painel "$script" --help --lang pt
    ended 0
    [[ $output == *Saída:* ]]
    portuguese=$(grep -o -e '^  --[a-z-]*' <<<"$output")
    painel "$script" --help --lang en
    ended 0
    [[ $output == *Exit:* ]]
    [ "$portuguese" = "$(grep -o -e '^  --[a-z-]*' <<<"$output")" ]
  done
  nothing_called
}

@test "each option is explained, and each that is explained is known" {
  for script in $all; do
    painel "$script" --help
    known=$(sed -n 's/^ *\(--[a-z-]*\)).*/\1/p' "$T/scripts/$script" "$T/scripts/lib.sh")
    if grep -q release_option "$T/scripts/$script"; then
      known="$known $(sed -n 's/^ *\(--[a-z-]*\)).*/\1/p' "$T/scripts/release.sh")"
    fi
    for option in $known; do
      if [ "$script" != rollback ] || [[ $option != @(--tag|--cluster-id|--skip-snapshot) ]]; then said "$option"; fi
    done
    while read -r option; do
      [[ " $(tr '\n' ' ' <<<"$known") --help " == *" $option "* ]] || { echo "$script: $option" && false; }
    done < <(grep -o -e '^  --[a-z-]*' <<<"$output")
  done
}

@test "each option stands in the documentation" {
  for script in $all; do
    painel "$script" --help --lang en
    row=$(grep "^| \`$script\` |" "$scripts_of_the_repository/../../docs/deploy.md")
    if [[ $row == *"as \`deploy\`"* ]]; then continue; fi
    while read -r option; do
      if [ "$script $option" = 'smoke-test --environment' ]; then continue; fi
      [[ $row == *"\`$option\`"* ]] || { echo "$script: $option" && false; }
    done < <(sed '/^In all of them/,$d' <<<"$output" | grep -o -e '^  --[a-z-]*')
  done
}

@test "a wrong option ends each before anything is done" {
  for script in $all; do
    painel "$script" --environment dev --wipe
    ended 2
    painel "$script" --environment
    ended 2
    painel "$script" --environment --dry-run
    ended 2
    painel "$script" --environment staging
    ended 2
    painel "$script" --lang fr
    ended 2
  done
  nothing_called
}

@test "--dry-run runs nothing and says what it would" {
  for script in $all; do
    # shellcheck disable=SC2046
    painel "$script" --environment prod $(needs "$script") --dry-run
    ended 0
    said '+ '
    nothing_called
  done
}

@test "each writes a log that only its owner reads" {
  for script in $all; do
    # shellcheck disable=SC2046
    painel "$script" --environment dev $(needs "$script") --dry-run --log-file "$T/$script.log"
    [ -s "$T/$script.log" ]
    [ "$(stat -c %a "$T/$script.log")" = 600 ]
  done
}

@test "no password or token reaches a log or a command line" {
  answer 'aws secretsmanager *' '{"SecretString": "{\"username\": \"painel_internal_a\", \"password\": \"secret-word\"}"}'
  answer 'aws cognito-idp admin-get-user *' 'UserNotFoundException' 254
  cp "$BATS_TEST_DIRNAME/recorder" "$T/bin/psql"
  answer 'psql *' new
  # shellcheck disable=SC2046
  painel create-tenant-user --environment dev $(needs create-tenant-user)
  called_in_order '^aws secretsmanager' '^psql'
  [[ $output != *secret-word* ]]
  run ! grep -r secret-word "$T/log" "$CALLS"
}
