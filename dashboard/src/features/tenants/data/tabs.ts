export const TABS = [
  'overview',
  'users',
  'agents',
  'integrations',
  'incidents',
  'commands',
] as const;
