import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof import('./pt-BR/common.json');
      auth: typeof import('./pt-BR/auth.json');
      home: typeof import('./pt-BR/home.json');
      agents: typeof import('./pt-BR/agents.json');
      subnucleos: typeof import('./pt-BR/subnucleos.json');
      integrations: typeof import('./pt-BR/integrations.json');
      usage: typeof import('./pt-BR/usage.json');
      support: typeof import('./pt-BR/support.json');
      users: typeof import('./pt-BR/users.json');
      company: typeof import('./pt-BR/company.json');
      tenants: typeof import('./pt-BR/tenants.json');
      catalogue: typeof import('./pt-BR/catalogue.json');
      platformIntegrations: typeof import('./pt-BR/platformIntegrations.json');
      incidents: typeof import('./pt-BR/incidents.json');
      operations: typeof import('./pt-BR/operations.json');
      plans: typeof import('./pt-BR/plans.json');
      billing: typeof import('./pt-BR/billing.json');
      quarantine: typeof import('./pt-BR/quarantine.json');
      audit: typeof import('./pt-BR/audit.json');
    };
  }
}
