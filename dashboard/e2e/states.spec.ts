import { expect, openAs, settled, test } from './panel';
import { call } from './people';

test.use({ expectErrors: true });

const problem = (status: number, code: string, detail: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ title: code, status, code, detail }),
});

test('one panel that fails takes nothing else down, and recovers when asked', async ({ page }) => {
  await openAs(page, 'TENANT_ADMIN', '/app/dashboard/support');
  await page.route('**/tenant/integrations*', (route) => route.abort());
  await page.getByRole('link', { name: 'Visão geral' }).click();
  await expect(page.getByRole('alert').first()).toContainText('O serviço não responde');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('figure').first()).toBeVisible();

  await page.unroute('**/tenant/integrations*');
  await page.getByRole('button', { name: 'Tentar de novo' }).first().click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('billing that fails breaks no other panel of the platform', async ({ page }) => {
  await page.route('**/internal/billing/**', (route) =>
    route.fulfill(problem(500, 'INTERNAL_ERROR', 'Algo deu errado.')),
  );
  await openAs(page, 'INTERNAL_ADMIN');
  await expect(page.getByText('Algo deu errado.').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('figure').first()).toBeVisible();
});

test('support does not even ask for billing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openAs(page, 'INTERNAL_SUPPORT');
  await settled(page);
  await page.goto('/app/company/billing');
  await expect(page.getByText('Seu perfil não tem acesso a esta página.')).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/internal/billing'))).toEqual([]);
});

test('whoever asks too often is told when to try again', async ({ page }) => {
  await page.route('**/tenant/subnucleos*', (route) =>
    route.fulfill({
      ...problem(429, 'RATE_LIMITED', 'Muitas requisições.'),
      headers: { 'Retry-After': '2' },
    }),
  );
  await openAs(page, 'TENANT_USER', '/app/dashboard/fibonacci');
  await expect(page.getByText('Tente de novo em 2 s')).toBeVisible({ timeout: 20_000 });
});

test('a token that is not taken any more is renewed, and nobody notices', async ({ page }) => {
  await openAs(page, 'TENANT_USER', '/app/dashboard');
  await settled(page);
  const grants: (string | null)[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/oauth2/token'))
      grants.push(new URLSearchParams(request.postData() ?? '').get('grant_type'));
  });
  await page.route(
    '**/tenant/incidents*',
    (route) =>
      route.fulfill(problem(401, 'INVALID_TOKEN', 'Sessão expirada. Faça login novamente.')),
    { times: 1 },
  );
  await page.getByRole('link', { name: 'Suporte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Suporte' })).toBeVisible();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(grants).toEqual(['refresh_token']);
});

test('a session that cannot be renewed says so, and leads back to the same page', async ({
  page,
}) => {
  await openAs(page, 'TENANT_USER', '/app/dashboard/usage?period=90d');
  await settled(page);
  await page.route('**/oauth2/token', (route) =>
    route.fulfill({ status: 400, json: { error: 'invalid_grant' } }),
  );
  await page.route('**/tenant/**', (route) =>
    route.fulfill(problem(401, 'INVALID_TOKEN', 'Sessão expirada. Faça login novamente.')),
  );
  await page.getByRole('link', { name: 'Suporte' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Sessão expirada' })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Entrar de novo' }).click();
  await expect(page).toHaveURL(/\/app\/dashboard\/support/);
  await settled(page);
});

test('an idle session warns for two minutes, and ends', async ({ page }) => {
  await page.clock.install();
  await openAs(page, 'TENANT_USER');
  await settled(page);
  await page.waitForLoadState('networkidle');
  await page.clock.fastForward('28:30');
  await expect(page.getByRole('alertdialog', { name: 'Ainda está aí?' })).toBeVisible();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await page.clock.fastForward('30:10');
  await page.waitForURL('**/app/login');
});

test('a company without anything shows that there is nothing, everywhere', async ({ page }) => {
  const { id } = await call<{ id: string }>('INTERNAL_ADMIN', 'POST', '/internal/tenants', {
    name: `Vazia ${Date.now()}`,
    cnpj: cnpj(),
    segment: 'Varejo',
    plan: 'starter',
    mrr_estimate: 0,
  });
  await openAs(page, 'INTERNAL_ADMIN', `/app/dashboard?tenant_id=${id}`);
  for (const entry of [
    'Visão geral',
    'Agentes',
    'Núcleos Fibonacci',
    'Integrações',
    'Uso',
    'Suporte',
    'Usuários',
  ]) {
    await page
      .getByRole('navigation', { name: 'Navegação principal' })
      .locator('ul')
      .last()
      .getByRole('link', { name: entry, exact: true })
      .click();
    await settled(page);
    await expect(page.getByRole('alert'), entry).toHaveCount(0);
    await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|Infinity|Invalid Date/);
  }
});

/** A number that nobody has yet, with its check digits. */
const cnpj = (): string => {
  const digits = Array.from({ length: 12 }, () => Math.floor(Math.random() * 10));
  const check = (weights: number[]) => {
    const rest = digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  digits.push(check([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
  digits.push(check([6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
  return digits.join('');
};
