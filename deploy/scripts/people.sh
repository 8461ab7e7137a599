# People in the user pool. Nobody's password is ever seen here: Cognito sends it by e-mail.
# shellcheck shell=sh

check_person() {
  case $email in
    '') misused "falta --email" "--email is missing" ;;
    *[!A-Za-z0-9.@_+%-]* | *@*@* | @* | *@ | *@*.) misused "--email não é um endereço: $email" "--email is no address: $email" ;;
    *@*.*) ;;
    *) misused "--email não é um endereço: $email" "--email is no address: $email" ;;
  esac
  email=$(printf '%s' "$email" | tr '[:upper:]' '[:lower:]')
  if [ -z "$name" ]; then misused "falta --name" "--name is missing"; fi
  if [ "${#name}" -gt 120 ]; then misused "--name tem mais de 120 caracteres" "--name is longer than 120"; fi
}

pool_id() {
  if [ -n "${pool:-}" ]; then return 0; fi
  pool=$(setting PAINEL_COGNITO_USER_POOL_ID)
  if [ -z "$pool" ]; then
    issuer=$(setting PAINEL_IDENTITY_ISSUER)
    pool=${issuer##*/}
  fi
  if [ -z "$pool" ]; then misused "falta --user-pool-id" "--user-pool-id is missing"; fi
}

# Into $work/user; 1 if there is none.
find_user() {
  amazon_found "$work/user" cognito-idp admin-get-user --user-pool-id "$pool" --username "$email"
}

# An attribute of the user that was found.
attribute() {
  jq -r --arg name "$1" '[(.UserAttributes // [])[] | select(.Name == $name) | .Value][0] // empty' "$work/user"
}

# The user's groups, one a line, into $work/groups.
find_groups() {
  amazon ask cognito-idp admin-list-groups-for-user --user-pool-id "$pool" --username "$email" >"$work/listed"
  jq -r '(.Groups // [])[].GroupName' "$work/listed" >"$work/groups"
}

is_in() {
  grep -qx "$1" "$work/groups"
}

# make_user NAME=VALUE…: with the attributes given beside those that all have.
make_user() {
  jq -n --arg email "$email" --arg name "$name" '$ARGS.positional
    | map(capture("^(?<Name>[^=]+)=(?<Value>.*)$"))
    + [{Name: "email", Value: $email}, {Name: "email_verified", Value: "true"}, {Name: "name", Value: $name}]' \
    --args "$@" >"$work/attributes.json"
  amazon quietly cognito-idp admin-create-user --user-pool-id "$pool" --username "$email" \
    --desired-delivery-mediums EMAIL --user-attributes "file://$work/attributes.json"
  if [ "$dry_run" = false ] && ! find_user; then fail "o usuário criado não aparece" "the user just made is not there"; fi
}

# Like run, without showing what Cognito answers.
quietly() {
  ask "$@" >/dev/null
}

enter() {
  amazon quietly cognito-idp admin-add-user-to-group --user-pool-id "$pool" --username "$email" --group-name "$1"
}

leave() {
  amazon quietly cognito-idp admin-remove-user-from-group --user-pool-id "$pool" --username "$email" --group-name "$1"
}

sign_out() {
  amazon quietly cognito-idp admin-user-global-sign-out --user-pool-id "$pool" --username "$email"
}
