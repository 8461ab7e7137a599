/** How a tenant, or a tenant's agent, can be moved on from where it stands. */
export const MOVES = {
  suspend: { from: ['active'], to: 'suspended', danger: true },
  reactivate: { from: ['suspended', 'inactive'], to: 'active', danger: false },
  deactivate: { from: ['active', 'suspended'], to: 'inactive', danger: true },
} as const;
export type Move = keyof typeof MOVES;

export const movesFrom = (status: string): Move[] =>
  (Object.keys(MOVES) as Move[]).filter((move) =>
    (MOVES[move].from as readonly string[]).includes(status),
  );
