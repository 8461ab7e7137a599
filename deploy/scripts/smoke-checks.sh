# What smoke-test looks at, in its order.
# shellcheck shell=sh disable=SC2154

is_ready() {
  call - /health/ready
  is 200 || return 1
  down=$(field '[.checks[].data | to_entries[] | select(.value == "down") | .key] | join(", ")')
  if [ -n "$down" ]; then wrong "sem $down" "without $down"; fi
}

is_hidden() {
  call - "$1"
  if [ "$status" = 200 ]; then wrong "$1 é visto de fora" "$1 is seen from outside"; fi
}

without_token() {
  call - /tenant/me
  problem 401 UNAUTHORIZED
}

refused() {
  call "$1" "$2"
  problem 403 FORBIDDEN
}

answered() {
  call "$1" "$2"
  is 200
}

invalid() {
  call "$1" "$2"
  problem 400 VALIDATION_ERROR
}

# A question that nobody has asked before, twice.
remembered() {
  question="/internal/tenants?search=smoke-$(date +%s)-$$"
  call "$1" "$question"
  is 200 && has X-Cache MISS || return 1
  call "$1" "$question"
  is 200 && has X-Cache HIT
}

unchanged() {
  call "$1" "$2"
  is 200 || return 1
  tag=$(header ETag)
  if [ -z "$tag" ]; then
    wrong "sem ETag" "no ETag"
    return 1
  fi
  call "$1" "$2" -H "If-None-Match: $tag"
  is 304
}

guarded() {
  call "$1" "$2"
  is 200 && has X-Content-Type-Options nosniff && has X-Frame-Options DENY && has Strict-Transport-Security max-age \
    && has Cache-Control private && has RateLimit-Limit ''
}

# A HEALTH_CHECK from its order to its end, sent twice under one key.
commanded() {
  key=smoke-$(date +%s)-$$
  for turn in first second; do
    call "$1" /internal/operations/commands -H 'Content-Type: application/json' -H "Idempotency-Key: $key" \
      --data '{"command_type": "HEALTH_CHECK", "parameters": {}}'
    is 201 || return 1
    if [ "$turn" = first ]; then id=$(field .command_id); fi
  done
  if [ "$(field .command_id)" != "$id" ]; then
    wrong "a mesma chave deu dois comandos" "one key gave two commands"
    return 1
  fi
  end=$(($(date +%s) + limit))
  state=PENDING
  while [ "$state" = PENDING ] || [ "$state" = RUNNING ]; do
    if [ "$(date +%s)" -gt "$end" ]; then
      wrong "$state depois de $limit s" "$state after $limit s"
      return 1
    fi
    sleep 1
    call "$1" "/internal/operations/commands/$id"
    is 200 || return 1
    state=$(field .status)
  done
  if [ "$state" != SUCCESS ]; then
    wrong "$state: $(field .error_message)" "$state: $(field .error_message)"
    return 1
  fi
  bad=$(field '[.output.checks | to_entries[] | select(.value.ok != true) | .key + " (" + (.value.error // "?") + ")"] | join(", ")')
  if [ -n "$bad" ]; then wrong "$bad" "$bad"; fi
}

paneled() {
  call - /app/
  is 200 && has Content-Security-Policy "default-src 'none'" || return 1
  if ! grep -q 'id="root"' "$work/body"; then
    wrong "a página não é o painel" "the page is not the panel"
    return 1
  fi
  asset=$(sed -n 's|.*src="\(/app/assets/[^"]*\.js\)".*|\1|p' "$work/body" | head -n 1)
  call - "$asset"
  is 200
}

configured() {
  call - /app/config.json
  is 200 || return 1
  if [ -z "$(field .login_url)" ] || [ -z "$(field .client_id)" ]; then wrong "sem login" "no login"; fi
}

if [ "$inside" = true ]; then
  check "pronto, com tudo de que depende" "ready, with all that it depends on" is_ready
else
  check "/health não é visto de fora" "/health is not seen from outside" is_hidden /health
  check "/metrics não é visto de fora" "/metrics is not seen from outside" is_hidden /metrics
fi
check "401 sem token" "401 without a token" without_token
if given TENANT_ADMIN; then
  check "403 para cliente em rota interna" "403 for a customer on an internal route" refused TENANT_ADMIN /internal/tenants
  check "200 TENANT_ADMIN" "200 TENANT_ADMIN" answered TENANT_ADMIN /tenant/me
fi
if given TENANT_USER; then
  check "403 para TENANT_USER em usuários" "403 for TENANT_USER on users" refused TENANT_USER /tenant/users
  check "200 TENANT_USER" "200 TENANT_USER" answered TENANT_USER '/tenant/usage?period=7d'
fi
if given INTERNAL_SUPPORT; then
  check "403 para suporte no faturamento" "403 for support on billing" refused INTERNAL_SUPPORT /internal/billing/overview
  check "200 INTERNAL_SUPPORT" "200 INTERNAL_SUPPORT" answered INTERNAL_SUPPORT "/tenant/me?tenant_id=$tenant"
fi
if given INTERNAL_ADMIN; then
  check "200 INTERNAL_ADMIN" "200 INTERNAL_ADMIN" answered INTERNAL_ADMIN /internal/billing/overview
fi
for role in INTERNAL_ADMIN INTERNAL_SUPPORT; do
  if given "$role"; then
    check "400 com problem+json" "400 with problem+json" invalid "$role" '/internal/tenants?limit=0'
    check "X-Cache MISS e depois HIT" "X-Cache MISS and then HIT" remembered "$role"
    check "304 com ETag" "304 on an ETag" unchanged "$role" /internal/tenants
    check "cabeçalhos de segurança" "security headers" guarded "$role" /internal/tenants
    check "HEALTH_CHECK até SUCCESS, tudo em ordem" "HEALTH_CHECK until SUCCESS, all in order" commanded "$role"
    break
  fi
done
if [ "$panel" = true ]; then
  check "o painel é servido" "the panel is served" paneled
  check "config.json diz onde entrar" "config.json says where to sign in" configured
fi
