import { expect, openAs, settled, signOut, test } from './panel';
import type { Role } from './people';

const CUSTOMER = ['Visão geral', 'Agentes', 'Núcleos Fibonacci', 'Integrações', 'Uso', 'Suporte'];
const INTERNAL = [
  'Plataforma',
  'Empresas',
  'Agentes',
  'Integrações',
  'Incidentes',
  'Operações',
  'Eventos retidos',
  'Planos',
];

const roles: { role: Role; landing: string; menu: string[] }[] = [
  {
    role: 'INTERNAL_ADMIN',
    landing: '/app/company',
    menu: [...INTERNAL, 'Faturamento', 'Auditoria'],
  },
  { role: 'INTERNAL_SUPPORT', landing: '/app/company', menu: INTERNAL },
  { role: 'TENANT_ADMIN', landing: '/app/dashboard', menu: [...CUSTOMER, 'Usuários'] },
  { role: 'TENANT_USER', landing: '/app/dashboard', menu: CUSTOMER },
];

for (const { role, landing, menu } of roles) {
  test(`${role} sees every page of the menu, and leaves`, async ({ page }) => {
    await openAs(page, role);
    expect(new URL(page.url()).pathname.replace(/\/$/, '')).toBe(landing);
    await settled(page);

    const section = page
      .getByRole('navigation', { name: 'Navegação principal' })
      .locator('ul')
      .first();
    await expect(section.getByRole('link')).toHaveText(menu);
    for (const entry of menu) {
      await section.getByRole('link', { name: entry, exact: true }).click();
      await settled(page);
      await expect(page.getByRole('alert'), entry).toHaveCount(0);
    }

    await signOut(page);
    await page.goto(landing);
    await expect(page.locator('#username')).toBeVisible();
  });
}

test('an internal user sees a customer as the customer does', async ({ page }) => {
  await openAs(page, 'INTERNAL_SUPPORT', '/app/dashboard');
  await page.getByRole('button', { name: /^Empresa:/ }).click();
  await page.getByRole('searchbox').fill('Teste Integração');
  await page.getByRole('button', { name: /Tenant Teste Integração/ }).click();
  await expect(page).toHaveURL(/tenant_id=550e8400-e29b-41d4-a716-446655440001/);
  await settled(page);
  await page.reload();
  await settled(page);
  await expect(
    page.getByRole('button', { name: /Empresa: Tenant Teste Integração/ }),
  ).toBeVisible();
});
