# People in the user pool. Nobody's password is ever seen here: Cognito sends it by e-mail.
# shellcheck shell=sh disable=SC2034,SC2154

check_person() {
  if [ -z "$email" ]; then misused "falta --email" "--email is missing"; fi
  email=$(printf '%s' "$email" | tr '[:upper:]' '[:lower:]')
  label='[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
  if ! printf '%s\n' "$email" | grep -Eqx "[a-z0-9.!#\$%&'*+/=?^_\`{|}~-]{1,64}@$label(\.$label)+"; then
    misused "--email não é um endereço: $email" "--email is no address: $email"
  fi
  if [ -z "$name" ]; then misused "falta --name" "--name is missing"; fi
  if [ "${#name}" -gt 120 ]; then misused "--name tem mais de 120 caracteres" "--name is longer than 120"; fi
}

# Into $work/user and $work/groups; whether there is such a user, into $known, and their sub, if there is one, into $sub.
look_up_person() {
  known=false sub='' username=$email
  : >"$work/groups"
  echo '{}' >"$work/user"
  if find_user; then
    known=true
    sub=$(attribute sub)
    find_groups
  fi
}

# From here on they go by the name that the pool has for them.
find_user() {
  amazon_found "$work/user" cognito-idp admin-get-user --user-pool-id "$pool" --username "$email" || return 1
  username=$(jq -r .Username "$work/user")
}

# An attribute of the user that was found.
attribute() {
  jq -r --arg name "$1" '[(.UserAttributes // [])[] | select(.Name == $name) | .Value][0] // empty' "$work/user"
}

# The user's groups, one a line, into $work/groups.
find_groups() {
  amazon ask cognito-idp admin-list-groups-for-user --user-pool-id "$pool" --username "$username" >"$work/listed"
  jq -r '(.Groups // [])[].GroupName' "$work/listed" >"$work/groups"
}

is_in() {
  grep -qx "$1" "$work/groups"
}

# bring_person GROUP OTHER-GROUP NAME=VALUE…: what is lacking of them, the attributes given beside those that all have. What
# is taken away goes first, and whoever lost something is signed out last, when nothing of it can come back.
bring_person() {
  joins=$1 leaves=$2
  shift 2
  if [ "$known" = false ]; then
    make_user "$@"
  elif [ "$(attribute name)" != "$name" ]; then
    rename
  fi
  loses=false
  if is_in "$leaves"; then
    leave "$leaves"
    loses=true
  fi
  if ! is_in "$joins"; then enter "$joins"; fi
  if ! is_enabled; then let_in; fi
  if [ "$loses" = true ]; then sign_out; fi
}

make_user() {
  attributes "$@"
  amazon quietly cognito-idp admin-create-user --user-pool-id "$pool" --username "$username" \
    --desired-delivery-mediums EMAIL --user-attributes "file://$work/attributes.json"
  if [ "$dry_run" = true ]; then return 0; fi
  if ! find_user; then fail "o usuário criado não aparece" "the user just made is not there"; fi
  sub=$(attribute sub)
}

# The attributes given and those that all have, into $work/attributes.json.
attributes() {
  jq -n --arg email "$email" --arg name "$name" '$ARGS.positional
    | map(capture("^(?<Name>[^=]+)=(?<Value>.*)$"))
    + [{Name: "email", Value: $email}, {Name: "email_verified", Value: "true"}, {Name: "name", Value: $name}]' \
    --args "$@" >"$work/attributes.json"
}

enter() {
  amazon quietly cognito-idp admin-add-user-to-group --user-pool-id "$pool" --username "$username" --group-name "$1"
}

leave() {
  amazon quietly cognito-idp admin-remove-user-from-group --user-pool-id "$pool" --username "$username" --group-name "$1"
}

sign_out() {
  amazon quietly cognito-idp admin-user-global-sign-out --user-pool-id "$pool" --username "$username"
}

rename() {
  jq -n --arg name "$name" '[{Name: "name", Value: $name}]' >"$work/attributes.json"
  amazon quietly cognito-idp admin-update-user-attributes --user-pool-id "$pool" --username "$username" \
    --user-attributes "file://$work/attributes.json"
}

is_enabled() {
  [ "$(jq -r .Enabled "$work/user")" != false ]
}

let_in() {
  amazon quietly cognito-idp admin-enable-user --user-pool-id "$pool" --username "$username"
}

lock_out() {
  amazon quietly cognito-idp admin-disable-user --user-pool-id "$pool" --username "$username"
}

# From here until whole a failure leaves a person half made. Nothing is undone: going on is as easy, and an invitation's e-mail
# cannot be called back.
half_way() {
  trap going_on EXIT
}

going_on() {
  code=$?
  if [ "$code" -ne 0 ]; then
    complain "$email ficou pela metade e nada foi desfeito; para continuar, o mesmo comando outra vez" \
      "$email is half made and nothing was undone; to go on, the same command once more"
  fi
  rm -rf "$work"
  exit "$code"
}

whole() {
  trap 'rm -rf "$work"' EXIT
}
